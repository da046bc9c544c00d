import { useMemo, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { destinationsFor } from '#client/features/live/tables/destinations.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTableTitle } from '#client/features/participant/use-table-title.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { DestinationButton } from './DestinationButton.tsx';
import styles from './move-person.module.css';

interface Props {
  readonly person: string;
  readonly onClose: () => void;
}

/** So many tables are taken in at a glance; for more one can look for a number, a name or a topic. */
const glance = 8;

/** Where somebody could sit, the best table first; one press moves them. */
export function MovePerson({ person: id, onClose }: Props) {
  const { t } = useTranslation('live');
  const person = useLive(({ people }) => people[id]);
  const tables = useLive((view) => view.tables);
  const people = useLive((view) => view.people);
  const titleOf = useTableTitle();
  const { order, refusal } = useOrder();
  const [query, setQuery] = useState('');
  const found = useMemo(() => (person === undefined ? [] : destinationsFor(person, { tables, people })), [person, tables, people]);
  if (person === undefined) return null;
  const wanted = query.trim().toLocaleLowerCase();
  const shown = found.filter(({ table, people: seated }) =>
    [String(table.number), titleOf(table).text, ...seated.map(({ name }) => name)].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    ),
  );

  const move = async (table: string, number: number) => {
    if (!(await order({ type: 'move_person', person: id, table }))) return;
    announce(t('done.moved', { name: person.name, number }));
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={t('move.title', { name: person.name })}>
      <p className={styles['hint']}>{found.length === 0 ? t('move.nowhere') : t('move.text')}</p>
      <RefusalLine code={refusal} />
      {found.length > glance && (
        <TextField
          type="search"
          label={t('move.search')}
          labelHidden
          placeholder={t('move.search')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className={styles['search']}
        />
      )}
      <ul className={styles['list']}>
        {shown.map((destination) => (
          <li key={destination.table.id}>
            <DestinationButton destination={destination} onChoose={() => void move(destination.table.id, destination.table.number)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
