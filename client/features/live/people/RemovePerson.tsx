import { useTranslation } from '#client/i18n/use-translation.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  readonly person: string;
  readonly onClose: () => void;
}

/** Says what removing somebody does, before it is done. */
export function RemovePerson({ person, onClose }: Props) {
  const { t } = useTranslation('live');
  const name = useLive(({ guests }) => guests[person]?.name ?? '');
  const { order, refusal } = useOrder();
  const remove = async () => {
    if (!(await order({ type: 'remove_person', person }))) return;
    announce(t('done.removed', { name }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title={t('confirm.remove.title', { name })}
      actions={
        <>
          <Button look="ends" onClick={() => void remove()}>
            {t('people.remove')}
          </Button>
          <Button onClick={onClose}>{t('confirm.remove.no')}</Button>
        </>
      }
    >
      <p>{t('confirm.remove.text', { name })}</p>
      <RefusalLine code={refusal} />
    </Dialog>
  );
}
