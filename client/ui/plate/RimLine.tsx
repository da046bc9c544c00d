import { classNames } from '#client/lib/class-names.ts';
import { useReducedMotion } from '#client/lib/reduced-motion.ts';
import { isClosing, shareLeft } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { useTicking } from '#client/lib/ticker.ts';
import styles from './rim-line.module.css';

interface Props {
  /** Without a clock the line is empty. */
  readonly clock?: RoundClock | undefined;
  readonly className?: string | undefined;
}

/** The rim unrolled under a header: what is gone at the start of the line, what is left at its end. */
export function RimLine({ clock, className }: Props) {
  const steps = useReducedMotion() ? 12 : 600;
  const share = useTicking(clock, (runs) => shareLeft(runs, steps));
  const closing = useTicking(clock, isClosing);
  return (
    <div className={classNames(styles['line'], closing && styles['closing'], className)} aria-hidden>
      {share !== undefined && <div className={styles['left']} style={{ inlineSize: `${Math.round(share * 1e4) / 100}%` }} />}
    </div>
  );
}
