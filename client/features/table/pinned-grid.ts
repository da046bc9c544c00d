import type { ElementSize } from '#client/lib/element-size.ts';

/** How large tiles share the stage: side by side they take the first columns whole, and the rest stand beside them; on phones below them. */
export interface PinnedGrid {
  /** Columns of the rest. */
  readonly columns: number;
  /** Rows of the rest. */
  readonly rows: number;
  /** Columns my own place takes, the last of the rest. */
  readonly span: number;
}

/** More than this many under each other would be slivers. */
const mostInAColumn = 4;

/** Narrower than this a large tile has the rest below it, unless the stage is low, as on a phone held across. */
const wideEnoughBeside = 640;
const lowFrom = 4 / 3;

/** Whether the rest stand below what is large, instead of beside it; `size` is the stage's, in CSS pixels. */
export function restIsBelow({ width, height }: ElementSize, phone: boolean): boolean {
  return (phone || width < wideEnoughBeside) && width < height * lowFrom;
}

/** `rest`: the other people and my own place. */
export function pinnedGrid(rest: number, phone: boolean): PinnedGrid {
  const columns = phone || rest > mostInAColumn ? Math.min(2, rest) : 1;
  const rows = Math.ceil(rest / columns);
  return { columns, rows, span: columns * rows - rest + 1 };
}
