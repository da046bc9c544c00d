import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLive } from '#client/features/live/use-live.ts';
import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useTick } from '#client/lib/ticker.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import { Countdown } from '#client/ui/plate/Countdown.tsx';
import { clockFace } from './clock-face.ts';
import styles from './live-bar.module.css';

/** The largest thing on the screen: the time left, or why none runs. */
export function BigClock() {
  const { t } = useTranslation('live');
  const format = useFormat();
  const about = useLive((view) => view.about);
  const clock = useLive((view) => view.clock);
  const roundClock = useRoundClock();
  const now = useServerNow();
  useTick(clock.endsAt !== null);
  const face = clockFace({ about, clock }, now());
  const look = classNames(styles['time'], clock.pausedAt !== null && styles['stopped']);
  if (face.kind === 'held') return <p className={classNames(styles['time'], styles['word'])}>{t('face.held')}</p>;
  if (face.kind === 'left' && roundClock !== undefined) return <Countdown clock={roundClock} className={look} />;
  const at = face.kind === 'at' ? face.at : (clock.endsAt ?? now());
  return (
    <time className={look} dateTime={new Date(at).toISOString()}>
      {format.time(at, about.timeZone)}
    </time>
  );
}
