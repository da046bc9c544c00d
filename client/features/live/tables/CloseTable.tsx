import { useTranslation } from '#client/i18n/use-translation.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';

interface Props {
  readonly table: string;
  readonly onClose: () => void;
}

/** Says what becomes of the people, before a table closes under them. */
export function CloseTable({ table: id, onClose }: Props) {
  const { t } = useTranslation('live');
  const table = useLive(({ tables }) => tables[id]);
  const { order, refusal } = useOrder();
  if (table === undefined) return null;
  const { number } = table;
  const shut = async () => {
    if (!(await order({ type: 'close_table', table: id }))) return;
    announce(t('done.closed', { number }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title={t('confirm.close.title', { number })}
      actions={
        <>
          <Button look="ends" onClick={() => void shut()}>
            {t('tables.close')}
          </Button>
          <Button onClick={onClose}>{t('confirm.close.no')}</Button>
        </>
      }
    >
      <p>{t('confirm.close.text', { count: table.people.length })}</p>
      <RefusalLine code={refusal} />
    </Dialog>
  );
}
