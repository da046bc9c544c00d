import { useTranslation } from '#client/i18n/use-translation.ts';
import { Plate } from '#client/ui/plate/Plate.tsx';
import type { PlateSeat } from '#client/ui/plate/seats.ts';
import styles from './landing.module.css';

const seats: readonly PlateSeat[] = [
  { kind: 'taken', initials: 'Am' },
  { kind: 'taken', initials: 'Th', speaking: true },
  { kind: 'free', yours: true },
  { kind: 'taken', initials: 'Ka', host: true },
  { kind: 'taken', initials: 'Jo' },
];

/** Seven minutes and twelve seconds of ten, for ever: a picture, not a timer. */
const stopped = { startedAt: 0, endsAt: 600_000, now: () => 168_000 };

const notes = ['person', 'speaking', 'yours', 'rim', 'host'] as const;

/** The drawing that everything else is made of, with its legend. */
export function TableSeenFromAbove() {
  const { t } = useTranslation('landing');
  return (
    <figure className={styles['figure']}>
      <Plate
        width={428}
        seats={seats}
        clock={stopped}
        showTime
        caption={t('table.left')}
        description={t('table.description')}
        className={styles['plate']}
      />
      <svg className={styles['lines']} viewBox="0 0 680 540" aria-hidden>
        <path d="M346 56V22H400M550 206H572M517 399H572M132 270H112M253 463V500H276" />
        <path className={styles['onTable']} d="M346 78V56M459 399H517M262 270H132M253 437V463" />
        <g className={styles['ends']}>
          <circle cx={346} cy={79} r={3} />
          <circle cx={459} cy={399} r={3} />
          <circle cx={262} cy={270} r={3} />
          <circle cx={253} cy={437} r={3} />
        </g>
      </svg>
      <div aria-hidden>
        {notes.map((note) => (
          <p key={note} className={`${styles['note']} ${styles[note]}`}>
            {t(`table.${note}`)}
          </p>
        ))}
      </div>
    </figure>
  );
}
