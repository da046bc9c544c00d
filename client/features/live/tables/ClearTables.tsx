import { useLiveDialog } from '#client/features/live/live-dialog.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import styles from './tables.module.css';

/** Brings everybody to the hall, after a question; offered in the open hall alone, as elsewhere the bell does it. */
export function ClearTables() {
  const { t } = useTranslation('live');
  const open = useLiveDialog((state) => state.open);
  const offered = useLive(
    ({ clock: { kind, phase, pausedAt } }) => phase === 'open' && pausedAt === null && (kind === 'hall' || kind === 'before'),
  );
  const seated = useLive(({ tables }) => Object.values(tables).some(({ people }) => people.length > 0));
  if (!offered || !seated) return null;
  return (
    <Button className={styles['clear']} onClick={() => open({ kind: 'mass', action: 'clear_tables' })}>
      {t('actions.clear_tables')}…
    </Button>
  );
}
