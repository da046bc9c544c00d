import { CircleCheck, CircleHelp, CircleX, Gauge, LoaderCircle, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import styles from './check.module.css';
import type { Quality, Verdict } from './verdict.ts';

interface Props {
  /** Null before the check, or while it goes on. */
  readonly verdict: Verdict | null;
  readonly running: boolean;
  /** What to do next: begin, begin again, copy the report. */
  readonly actions: ReactNode;
}

const signs = {
  good: CircleCheck,
  fair: CircleAlert,
  audio: CircleAlert,
  text: CircleX,
  blocked: CircleX,
  unknown: CircleHelp,
} as const satisfies Record<Quality, unknown>;

/** The one answer, above everything else, and what to do about it. */
export function VerdictSheet({ verdict, running, actions }: Props) {
  const { t } = useTranslation('check');
  const Sign = running ? LoaderCircle : verdict === null ? Gauge : signs[verdict.quality];
  return (
    <section className={classNames(styles['verdict'], styles[running ? 'running' : (verdict?.quality ?? 'before')])}>
      <Sign size={40} strokeWidth={1.5} aria-hidden />
      <div className={styles['said']}>
        {verdict === null || running ? (
          <>
            {running && <h2>{t('running')}</h2>}
            <p>{t(running ? 'runningHint' : 'startHint')}</p>
          </>
        ) : (
          <>
            <h2>{t(`quality.${verdict.quality}`)}</h2>
            <p>{t(`advice.${verdict.quality}`)}</p>
            {verdict.reasons.map((reason) => (
              <p key={reason}>{t(`reason.${reason}`)}</p>
            ))}
          </>
        )}
      </div>
      <div className={styles['actions']}>{actions}</div>
    </section>
  );
}
