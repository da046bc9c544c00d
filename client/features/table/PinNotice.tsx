import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { useChanges } from '#client/lib/draft.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { limits } from '#shared/contract/limits.ts';
import type { TableView } from '#shared/gathering/view/types.ts';
import styles from './people.module.css';

/** Pins a line for everybody at the table, or takes it down; what was typed stays, through a reload too, until it is pinned. */
export function PinNotice({ table }: { readonly table: TableView }) {
  const { t, i18n } = useTranslation('hosting');
  const { attempt, waiting, problem } = useAttempt();
  const [{ notice: typed = table.notice ?? '' }, change] = useChanges<'notice'>(`notice.${table.id}`);
  const text = typed.trim();
  const pin = async () => {
    if (waiting || !(await attempt({ type: 'pin_notice', table: table.id, text, language: i18n.language }))) return;
    change({});
    announce(t(text === '' ? 'host.unpinned' : 'host.pinned'));
  };
  return (
    <form
      className={styles['notice']}
      onSubmit={(event) => {
        event.preventDefault();
        void pin();
      }}
    >
      <TextField
        label={t('host.notice')}
        hint={t('host.noticeHint')}
        error={problem}
        maxLength={limits.notice}
        autoComplete="off"
        value={typed}
        onChange={(event) => change({ notice: event.target.value })}
      />
      <Button type="submit" aria-disabled={waiting}>
        {t('host.pin')}
      </Button>
    </form>
  );
}
