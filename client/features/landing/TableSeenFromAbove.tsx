import { Pause, Play } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { beats, livingTable, roundMs, still } from '#client/features/landing/living-table.ts';
import { useReducedMotion } from '#client/lib/reduced-motion.ts';
import { classNames } from '#client/lib/class-names.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { Plate } from '#client/ui/plate/Plate.tsx';
import styles from './landing.module.css';

const notes = ['person', 'speaking', 'yours', 'rim', 'host'] as const;

/** A few seconds before somebody sits down. */
const firstSecond = 4;

/** The second of the round, for ever from the beginning; it stays where it is while nothing runs. */
function useSecond(runs: boolean): number {
  const [second, setSecond] = useState(firstSecond);
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setSecond((before) => (before + 1) % beats), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  return second;
}

/** The drawing that everything else is made of, living, with its legend. It can be stopped, and stands still where less motion is wanted. */
export function TableSeenFromAbove() {
  const { t } = useTranslation('landing');
  const reduced = useReducedMotion();
  const [stopped, setStopped] = useState(false);
  const second = useSecond(!reduced && !stopped);
  const { seats, gone, voice } = reduced ? still : livingTable(second);
  return (
    <figure className={classNames(styles['figure'], voice !== 'Th' && styles['elsewhere'])}>
      <Plate
        width={428}
        seats={seats}
        clock={{ startedAt: 0, endsAt: roundMs, now: () => gone }}
        showTime
        caption={t('table.left')}
        description={t('table.description')}
        className={styles['plate']}
      />
      <svg className={styles['lines']} viewBox="0 0 680 540" aria-hidden>
        <path d="M346 56V22H400M517 399H572M132 270H112M253 463V500H276" />
        <path className={styles['voice']} d="M550 206H572" />
        <path className={styles['onTable']} d="M346 78V56M477 399H517M262 270H132M253 437V463" />
        <g className={styles['ends']}>
          <circle cx={346} cy={79} r={3} />
          <circle cx={477} cy={399} r={3} />
          <circle cx={262} cy={270} r={3} />
          <circle cx={253} cy={437} r={3} />
        </g>
      </svg>
      <div className={styles['notes']} aria-hidden>
        {notes.map((note) => (
          <p key={note} className={classNames(styles['note'], styles[note], note === 'speaking' && styles['voice'])}>
            {t(`table.${note}`)}
          </p>
        ))}
      </div>
      {!reduced && (
        <IconButton label={t(stopped ? 'table.play' : 'table.stop')} className={styles['stop']} onClick={() => setStopped(!stopped)}>
          {stopped ? <Play size={20} strokeWidth={1.75} aria-hidden /> : <Pause size={20} strokeWidth={1.75} aria-hidden />}
        </IconButton>
      )}
    </figure>
  );
}
