import { classNames } from '#client/lib/class-names.ts';
import { useReducedMotion } from '#client/lib/reduced-motion.ts';
import { isClosing, shareLeft } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { useTick } from '#client/lib/ticker.ts';
import styles from './rim-line.module.css';

interface Props {
  /** Without a clock the line is empty. */
  readonly clock?: RoundClock | undefined;
  readonly className?: string | undefined;
}

/** The rim unrolled under a header: what is gone at the start of the line, what is left at its end. */
export function RimLine({ clock, className }: Props) {
  useTick(clock !== undefined);
  const steps = useReducedMotion() ? 12 : undefined;
  return (
    <div className={classNames(styles['line'], clock && isClosing(clock) && styles['closing'], className)} aria-hidden>
      {clock && <div className={styles['left']} style={{ inlineSize: `${Math.round(shareLeft(clock, steps) * 1e4) / 100}%` }} />}
    </div>
  );
}
