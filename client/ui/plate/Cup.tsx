import { classNames } from '#client/lib/class-names.ts';
import { CupDrawing } from '#client/ui/plate/CupDrawing.tsx';
import { initialsOf } from '#client/ui/plate/seats.ts';
import styles from './plate.module.css';

interface Props {
  readonly name: string;
  /** Width in pixels; the cup itself takes four fifths of it, the rest is handle and saucer. */
  readonly width?: number | undefined;
  readonly mine?: boolean | undefined;
  readonly host?: boolean | undefined;
  readonly listening?: boolean | undefined;
  readonly speaking?: boolean | undefined;
  readonly away?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A person as a cup with initials. Decoration: the name always stands beside it as text. */
export function Cup({ name, width = 34, className, ...marks }: Props) {
  const { mine = false, host = false, listening = false, speaking = false, away = false } = marks;
  const middle = width / 2;
  return (
    <svg className={classNames(styles['plate'], className)} width={width} height={width} viewBox={`0 0 ${width} ${width}`} aria-hidden>
      <CupDrawing
        seat={{ kind: 'taken', initials: initialsOf(name), mine, host, listening, speaking, away }}
        at={{ x: middle, y: middle }}
        radius={width * (listening || speaking ? 0.36 : 0.39)}
        outward={0}
        line={1.5}
        spout={false}
      />
    </svg>
  );
}
