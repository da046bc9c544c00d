import { classNames } from '#client/lib/class-names.ts';
import type { PlateSeat } from '#client/ui/plate/seats.ts';
import { dashesOf, handleOf, round, spoutOf } from '#client/ui/plate/geometry.ts';
import type { Point } from '#client/ui/plate/geometry.ts';
import styles from './plate.module.css';

interface Props {
  readonly seat: PlateSeat;
  readonly at: Point;
  /** Outer radius of the cup. */
  readonly radius: number;
  /** Direction away from the table's middle. */
  readonly outward: number;
  readonly line: number;
  /** A disc without wall, handle or letters, for the smallest plates. */
  readonly plain?: boolean;
  /** The host's spout, which points at the table; left out where there is no table. */
  readonly spout?: boolean;
}

/** One place at a table, as SVG: a cup with initials, or the dashed ring of a free seat. */
export function CupDrawing({ seat, at, radius, outward, line, plain = false, spout = true }: Props) {
  if (seat.kind === 'free') {
    const ring = radius - (plain ? 0.8 : line / 2);
    return (
      <circle
        className={classNames(styles['free'], seat.yours && styles['yours'])}
        cx={round(at.x)}
        cy={round(at.y)}
        r={round(ring)}
        strokeDasharray={dashesOf(ring, plain ? 6 : 14)}
        transform={`rotate(${round((outward * 180) / Math.PI - 90)} ${round(at.x)} ${round(at.y)})`}
      />
    );
  }
  const centre = { cx: round(at.x), cy: round(at.y) };
  const behind = (
    <>
      {seat.listening && <circle className={styles['saucer']} {...centre} r={round(radius * 1.36)} />}
      {seat.speaking && <circle className={styles['light']} {...centre} r={round(radius * (plain ? 1.45 : 1.32))} />}
    </>
  );
  const group = classNames(styles['seat'], seat.mine && styles['own'], seat.host && styles['host'], seat.away && styles['away']);
  if (plain) {
    return (
      <g className={group}>
        {behind}
        <circle className={styles['coffee']} {...centre} r={round(radius)} />
      </g>
    );
  }
  const handle = handleOf(at, radius, outward);
  const ends = { x1: round(handle.from.x), y1: round(handle.from.y), x2: round(handle.to.x), y2: round(handle.to.y) };
  const letters = radius * (seat.initials.length > 2 ? 0.56 : 0.7);
  return (
    <g className={group}>
      {behind}
      {seat.host && spout && <path className={styles['wall']} d={spoutOf(at, radius, outward)} strokeWidth={line} strokeLinejoin="round" />}
      <line className={styles['handleEdge']} {...ends} strokeWidth={round(handle.width + line)} />
      <circle className={styles['wall']} {...centre} r={round(radius - line / 2)} strokeWidth={line} />
      <line className={styles['handle']} {...ends} strokeWidth={round(handle.width - line)} />
      <circle className={styles['coffee']} {...centre} r={round(radius * 0.8)} />
      <text x={centre.cx} y={round(at.y + letters * 0.385)} fontSize={round(letters)}>
        {seat.initials}
      </text>
    </g>
  );
}
