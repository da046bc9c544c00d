import { useLive } from '#client/features/live/use-live.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useKeptFocus } from '#client/features/gathering/kept-focus.ts';
import { AtTheDoor } from './AtTheDoor.tsx';
import { ConcernCard } from './ConcernCard.tsx';
import { Doors } from './Doors.tsx';
import { OverTimeCard } from './OverTimeCard.tsx';
import { TroubleCard } from './TroubleCard.tsx';
import { useConcerns } from './use-concerns.ts';
import { useOverTime } from './use-over-time.ts';
import { useKnocking } from './use-knocking.ts';
import { useTroubles } from './use-troubles.ts';
import styles from './trouble.module.css';

/** More than these nobody takes in at a glance; the tables beside show all. */
const atMost = 12;

/** What waits for an organiser, the worst first. Who dropped comes last: most are back by themselves. */
export function NeedsYou() {
  const { t } = useTranslation('live');
  const found = useTroubles();
  const waiting = useKnocking();
  const concerns = useConcerns();
  const kept = useKeptFocus('live-trouble');
  const hasTables = useLive(({ tables }) => Object.keys(tables).length > 0);
  const shown = found.slice(0, atMost);
  const pressing = shown.filter(({ kind }) => kind !== 'dropped');
  const dropped = shown.filter(({ kind }) => kind === 'dropped');
  const over = useOverTime();
  const open = useLive(({ clock }) => clock.phase === 'open');
  const count = found.length + concerns.length + waiting.length + (over === null ? 0 : 1);
  return (
    <div {...kept}>
      <h2 id="live-trouble" tabIndex={-1} data-arrival className={styles['heading']}>
        {t('trouble.title')} {count > 0 && <span className={styles['quiet']}>{count}</span>}
      </h2>
      {count === 0 && <p className={styles['nothing']}>{t(hasTables ? 'trouble.nothing' : 'trouble.noTables')}</p>}
      {concerns.map((concern, index) => (
        <ConcernCard key={concern.id} concern={concern} isFirst={index === 0} />
      ))}
      {pressing.map((trouble, index) => (
        <TroubleCard key={trouble.id} trouble={trouble} isFirst={index === 0 && concerns.length === 0} />
      ))}
      {over !== null && <OverTimeCard over={over} />}
      {waiting.length > 0 && <AtTheDoor waiting={waiting} />}
      {dropped.map((trouble) => (
        <TroubleCard key={trouble.id} trouble={trouble} isFirst={false} />
      ))}
      {found.length > shown.length && <p className={styles['nothing']}>{t('trouble.more', { count: found.length - shown.length })}</p>}
      {open && <Doors />}
    </div>
  );
}
