import { DoorClosed, DoorOpen } from 'lucide-react';
import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { RefusalLine } from '#client/features/live/RefusalLine.tsx';
import { useLive } from '#client/features/live/use-live.ts';
import { useOrder } from '#client/features/live/use-order.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './doors.module.css';

/** Whether somebody new comes in by themselves, and the way to close the doors or open them again. */
export function Doors() {
  const { t } = useTranslation('live');
  const door = useLive((view) => view.door);
  const closed = useLive((view) => view.doorsClosed);
  const open = useLiveDialog((state) => state.open);
  const { order, refusal } = useOrder();
  const Sign = closed ? DoorClosed : DoorOpen;
  const reopen = async () => {
    if (await order({ type: 'close_doors', on: false })) announce(t('done.reopen_doors'));
  };
  return (
    <div className={styles['doors']}>
      <Sign size={20} strokeWidth={1.75} aria-hidden />
      <span className={closed ? styles['closed'] : undefined}>
        {t(closed ? 'door.isShut' : door === 'knock' ? 'door.isKnock' : 'door.isOpen')}
      </span>
      <Button look="plain" onClick={() => (closed ? void reopen() : open({ kind: 'mass', action: 'close_doors' }))}>
        {t(closed ? 'door.reopen' : 'door.shut')}
      </Button>
      <RefusalLine code={refusal} className={styles['refusal']} />
    </div>
  );
}
