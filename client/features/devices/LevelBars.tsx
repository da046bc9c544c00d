import { useTranslation } from '#client/i18n/use-translation.ts';
import { useMicrophoneLevel } from '#client/media/react/use-microphone-level.ts';
import { classNames } from '#client/lib/class-names.ts';
import styles from './device-check.module.css';

const bars = 8;
/** A quiet room lies below this, a near voice above twice of it; 0…1 on the meter's scale of decibels. */
const quiet = 0.3;

/** Loudness of the microphone as eight bars. */
export function LevelBars() {
  const { t } = useTranslation('join');
  const level = Math.max(0, (useMicrophoneLevel() - quiet) / (1 - quiet));
  const lit = Math.round(level * bars);
  return (
    <span className={styles['meter']} role="meter" aria-label={t('level')} aria-valuemin={0} aria-valuemax={bars} aria-valuenow={lit}>
      {Array.from({ length: bars }, (_, index) => (
        <i key={index} className={classNames(index < lit && styles['lit'])} />
      ))}
    </span>
  );
}
