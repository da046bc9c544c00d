import { classNames } from '#client/lib/class-names.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { CupDrawing } from '#client/ui/plate/CupDrawing.tsx';
import { partsOf, pointAt, round, seatAngle } from '#client/ui/plate/geometry.ts';
import { PlateFace } from '#client/ui/plate/PlateFace.tsx';
import type { PlateSeat } from '#client/ui/plate/seats.ts';
import styles from './plate.module.css';

interface Props {
  /** Width in pixels, which also chooses the drawing: from 200, from 100, below. CSS may scale the result. */
  readonly width: number;
  /** Places in order, clockwise; see `withFreeSeats`. */
  readonly seats: readonly PlateSeat[];
  /** Written on the plate until the last minute, when the time takes its place; not on small plates. */
  readonly number?: string | number | undefined;
  /** A short line under the number, on large plates only. */
  readonly caption?: string | undefined;
  /** Drains the rim; without it the rim is empty. */
  readonly clock?: RoundClock | undefined;
  /** The time instead of the number from the start. */
  readonly showTime?: boolean | undefined;
  readonly edge?: 'mine' | 'picked' | undefined;
  readonly className?: string | undefined;
  /** What the drawing says, for those who do not see it; without it the drawing is decoration beside text that says the same. */
  readonly description?: string | undefined;
}

/** A table seen from above: the plate, the cups around it, and the rim that drains with the time. */
export function Plate({ width, seats, number, caption, clock, showTime = false, edge, className, description }: Props) {
  const parts = partsOf(width);
  const small = parts.scale === 'small';
  return (
    <svg
      className={classNames(styles['plate'], styles[parts.scale], edge && styles[edge], className)}
      width={width}
      height={width}
      viewBox={`0 0 ${width} ${width}`}
      {...(description === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': description })}
    >
      {!small && <circle className={styles['top']} cx={width / 2} cy={width / 2} r={round(width / 2 - 1)} />}
      {seats.map((seat, index) => {
        const outward = seatAngle(index, seats.length);
        const key = seat.kind === 'taken' && seat.id !== undefined ? seat.id : index;
        return (
          <CupDrawing
            key={key}
            seat={seat}
            at={pointAt(parts.centre, outward, parts.ring)}
            radius={parts.cup}
            outward={outward}
            line={parts.line}
            plain={small}
          />
        );
      })}
      <PlateFace parts={parts} width={width} clock={clock} number={number} caption={caption} showTime={showTime} />
    </svg>
  );
}
