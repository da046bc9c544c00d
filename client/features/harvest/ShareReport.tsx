import { useTranslation } from '#client/i18n/use-translation.ts';
import { useAttempt } from '#client/features/participant/use-attempt.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { Switch } from '#client/ui/Switch.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

/** Lets everybody who came read it, or nobody any more. */
export function ShareReport() {
  const { t } = useTranslation('harvest');
  const { reportShared } = useHarvest().view;
  const { attempt, waiting, problem } = useAttempt();
  const share = async (on: boolean) => {
    if (await attempt({ type: 'share_report', on })) announce(t(on ? 'share.done' : 'share.undone'));
  };
  return (
    <div>
      <Switch checked={reportShared} aria-disabled={waiting} onChange={(event) => void share(event.target.checked)}>
        {t('share.all')}
      </Switch>
      {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
    </div>
  );
}
