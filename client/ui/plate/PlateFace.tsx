import { classNames } from '#client/lib/class-names.ts';
import { useReducedMotion } from '#client/lib/reduced-motion.ts';
import { isClosing, leftOf, minutesAndSeconds, shareLeft } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';
import { useTicking } from '#client/lib/ticker.ts';
import { rimPath, round, sizeWithin } from '#client/ui/plate/geometry.ts';
import type { PlateParts } from '#client/ui/plate/geometry.ts';
import styles from './plate.module.css';

interface Props {
  readonly parts: PlateParts;
  readonly width: number;
  readonly clock?: RoundClock | undefined;
  readonly number?: string | number | undefined;
  readonly caption?: string | undefined;
  readonly showTime: boolean;
}

/** A rim drains by steps of a pixel or two: among two hundred plates hardly one is drawn anew each second. */
const steps = { large: 600, medium: 240, small: 120 } as const;

/** The plate in the middle with its rim and what is written on it: the only part that moves with the time. */
export function PlateFace({ parts, width, clock, number, caption, showTime }: Props) {
  const reduced = useReducedMotion();
  const share = useTicking(clock, (runs) => shareLeft(runs, reduced ? 12 : steps[parts.scale]));
  const closing = useTicking(clock, isClosing) ?? false;
  const time = useTicking(clock, (runs) => (showTime || isClosing(runs) ? minutesAndSeconds(leftOf(runs)) : undefined));
  const { centre } = parts;
  const place = { cx: round(centre.x), cy: round(centre.y) };
  const spoken = parts.scale === 'small' ? undefined : (time ?? number);
  const captioned = parts.scale === 'large' && caption !== undefined && caption !== '';
  const size = sizeWithin(parts, String(spoken ?? ''), time === undefined ? parts.numberSize : parts.timeSize);
  const captionAt = 0.0833 * width;
  return (
    <g className={classNames(styles['face'], closing && styles['closing'])}>
      <circle className={styles['dish']} {...place} r={round(parts.plate)} />
      <circle className={styles['track']} {...place} r={round(parts.rim)} strokeWidth={round(parts.rimWidth)} />
      {share !== undefined && (
        <path
          className={styles['rim']}
          d={rimPath(centre, parts.rim)}
          pathLength={1}
          strokeWidth={round(parts.rimWidth)}
          strokeDasharray={`${Math.round(share * 1e4) / 1e4} 2`}
        />
      )}
      {spoken !== undefined && (
        <text
          className={styles['number']}
          x={place.cx}
          y={round(centre.y + (captioned ? 0.0133 * width : size * 0.35))}
          fontSize={round(size)}
        >
          {spoken}
        </text>
      )}
      {captioned && (
        <text
          className={styles['caption']}
          x={place.cx}
          y={round(centre.y + captionAt)}
          fontSize={round(sizeWithin(parts, caption, 0.042 * width, captionAt))}
        >
          {caption}
        </text>
      )}
    </g>
  );
}
