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

/** `rest`: the other people and my own place. */
export function pinnedGrid(rest: number, phone: boolean): PinnedGrid {
  const columns = phone || rest > mostInAColumn ? Math.min(2, rest) : 1;
  const rows = Math.ceil(rest / columns);
  return { columns, rows, span: columns * rows - rest + 1 };
}
