import { useTranslation } from '#client/i18n/use-translation.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import type { PersonRow } from '#shared/gathering/view/types.ts';
import styles from './hand-over.module.css';
import { seatedPeople } from './seated-people.ts';

interface Props {
  readonly table: string;
  readonly onClose: () => void;
}

/** Who at a topic table becomes its host. */
export function HandOver({ table: id, onClose }: Props) {
  const { t } = useTranslation('live');
  const table = useLive(({ tables }) => tables[id]);
  const people = useLive((view) => view.people);
  const { order, refusal } = useOrder();
  if (table === undefined) return null;
  const { number, host } = table;
  const handTo = async (heir: PersonRow) => {
    if (!(await order({ type: 'hand_over', table: id, to: heir.id }))) return;
    announce(t('done.handedOver', { name: heir.name, number }));
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('handOver.title', { number })}>
      <p>{t('handOver.text')}</p>
      <RefusalLine code={refusal} />
      <ul className={styles['heirs']}>
        {seatedPeople(table, people)
          .filter((person) => person.id !== host)
          .map((person) => (
            <li key={person.id}>
              <Button wide onClick={() => void handTo(person)}>
                {person.name}
              </Button>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
