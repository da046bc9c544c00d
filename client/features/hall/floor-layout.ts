/** Where the tables of the plan stand: rows staggered like 4-3-4, as large as the floor allows, never under 120. */
export interface FloorLayout {
  /** Places in the longer rows; the rows between have one less. */
  readonly columns: number;
  /** How many stand in each row. */
  readonly rows: readonly number[];
  /** Width of a plate in pixels. */
  readonly plate: number;
}

const smallest = 120;
const largest = 200;
/** What stands beside a plate and under it: room to breathe, title in two lines, languages and seats. */
const beside = 56;
const under = 84;
const narrow = 560;

/** Lays out `count` places on a floor of this inner size in pixels. What does not fit in height is scrolled to. */
export function floorLayout(count: number, { width, height }: { readonly width: number; readonly height: number }): FloorLayout {
  if (width < narrow) {
    const columns = Math.max(1, Math.min(2, Math.floor(width / smallest)));
    return { columns, rows: straightRows(count, columns), plate: Math.floor(Math.min(148, width / columns - 20)) };
  }
  const most = Math.max(2, Math.floor(width / (smallest + 26)));
  let best: FloorLayout | undefined;
  for (let columns = 2; columns <= most; columns++) {
    const rows = staggeredRows(count, columns);
    const plate = Math.floor(Math.min(largest, width / columns - beside, height / rows.length - under));
    if (best === undefined || plate > best.plate) best = { columns, rows, plate };
  }
  if (best !== undefined && best.plate >= smallest) return best;
  return { columns: most, rows: staggeredRows(count, most), plate: smallest };
}

/** Row lengths that alternate between `columns` and one less. */
export function staggeredRows(count: number, columns: number): number[] {
  const rows: number[] = [];
  for (let left = count; left > 0; left -= rows.at(-1) ?? left)
    rows.push(Math.min(left, rows.length % 2 === 0 ? columns : Math.max(1, columns - 1)));
  return rows;
}

function straightRows(count: number, columns: number): number[] {
  return Array.from({ length: Math.ceil(count / columns) }, (_, row) => Math.min(columns, count - row * columns));
}
