import { useRoundClock } from '#client/features/participant/use-round-clock.ts';
import { RimLine } from '#client/ui/plate/RimLine.tsx';
import { BigClock } from './BigClock.tsx';
import { Figures } from './Figures.tsx';
import { LiveActions } from './LiveActions.tsx';
import { Phase } from './Phase.tsx';
import styles from './live-bar.module.css';

/** The clock, the figures and what can be done about the programme; the rim lies unrolled under them. */
export function LiveBar() {
  return (
    <>
      <div className={styles['clock']}>
        <BigClock />
        <Phase />
      </div>
      <Figures />
      <LiveActions />
      <RimLine clock={useRoundClock()} className={styles['rim']} />
    </>
  );
}
