import { useLive } from '#client/features/live/use-live.ts';
import { useLength } from '#client/features/participant/use-length.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './change-programme.module.css';
import type { Outcome } from './programme-draft.ts';

/** What the changes come to: the bell of what runs, where it moves, and the end. */
export function OutcomeLines({ outcome, stale }: { readonly outcome: Outcome | null; readonly stale: boolean }) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const length = useLength();
  const zone = useLive(({ about }) => about.timeZone);
  const bell = useLive(({ clock }) => clock.endsAt);
  const before = useLive(({ clock }) => clock.expectedEnd);
  if (stale || outcome === null) return <p className={styles['stale']}>{t('refused.programme_is_stale')}</p>;
  const time = (instant: number) => format.time(instant, zone);
  const { end, rest } = outcome;
  const said = end !== null && before !== null && time(end) !== time(before);
  return (
    <div className={styles['outcome']} role="status">
      {outcome.bell !== null && outcome.bell !== bell && <p>{t('programme.bell', { bell: time(outcome.bell) })}</p>}
      <p className={styles['end']}>
        {end === null && t('programme.rest', { length: length(rest) })}
        {end !== null && (said ? t('programme.endWas', { end: time(end), was: time(before) }) : t('programme.end', { end: time(end) }))}
      </p>
    </div>
  );
}
