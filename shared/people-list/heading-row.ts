import { columnLike, columnNamed, type Column } from './columns.ts';

interface Row {
  readonly cells: readonly string[];
}

interface HeadingRow {
  /** How many rows stand above it: a title, a date. */
  readonly above: number;
  readonly columns: readonly (Column | null)[];
}

/** Titles above the headings take no more rows than this. */
const looked = 10;

const several: ReadonlySet<Column> = new Set(['languages', 'topics']);
const isName = (column: Column | null): boolean => column === 'name' || column === 'firstName' || column === 'lastName';

/** The row that names the columns, one of them of names: of the first rows that which names two, else one that names only that; null when none does. */
export function headingRow(rows: readonly Row[], width: number): HeadingRow | null {
  const first = rows.slice(0, looked);
  const above = first.findIndex(({ cells }) => namesColumns(cells));
  const alone = above >= 0 ? above : first.findIndex(({ cells }, index) => namesNames(cells, index));
  const cells = rows[alone]?.cells;
  if (cells === undefined) return null;
  return { above: alone, columns: columnsOf(Array.from({ length: width }, (_, index) => cells[index] ?? '')) };
}

/** Somebody may have a word of a heading in their name, but nobody has one for a name. */
function namesColumns(cells: readonly string[]): boolean {
  const columns = columnsOf(cells);
  const known = columns.filter((column) => column !== null);
  return known.length > 1 && columns.some(isName) && cells.some((cell) => columnNamed(cell) !== null) && !cells.some(isAddress);
}

/** Names alone: on the first line beside others that nobody knows, further down in a row of its own. */
function namesNames(cells: readonly string[], index: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return cells.some((cell) => isName(columnNamed(cell))) && (index === 0 || filled.length === 1);
}

const isAddress = (cell: string): boolean => cell.includes('@');

/** By whole headings, then by words of those that are left. */
function columnsOf(cells: readonly string[]): (Column | null)[] {
  const whole = cells.map(columnNamed);
  const free = (column: Column): boolean =>
    several.has(column) || !(whole.includes(column) || (column === 'name' && whole.includes('lastName')));
  const columns = whole.map((column, index) => {
    const like = column === null ? columnLike(cells[index] ?? '') : null;
    return like !== null && free(like) ? like : column;
  });
  // Beside first names, a "nom" is a last name.
  return columns.includes('firstName') && !columns.includes('lastName')
    ? columns.map((column) => (column === 'name' ? 'lastName' : column))
    : columns;
}
