import { columnNamed, type Column } from './columns.ts';
import { roleNamed, yesOrNo } from './cells.ts';
import { languagesIn } from './languages-in.ts';

/** A row as it stands in the file; `line` counts from 1, as a spreadsheet or an editor shows it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What each column of a table is taken for; null: left aside. */
export interface Mapping {
  /** The first row names the columns. */
  readonly headings: boolean;
  readonly columns: readonly (Column | null)[];
}

/** What is known of somebody; a name in two columns is one. */
export type Field = Exclude<Column, 'firstName' | 'lastName'>;
export type Cells = Readonly<Partial<Record<Field, string>>>;

/** Somebody as listed. */
export interface ListedRow {
  readonly line: number;
  readonly cells: Cells;
}

/** Columns that may be given several times: what they say is put together. */
const many: ReadonlySet<Column> = new Set(['languages', 'topics', 'keepApart']);
/** Rows looked at to tell what a column without heading holds. */
const looked = 50;

/** What the columns seem to be: by their headings, else by what is in them. */
export function guessMapping(rows: readonly TableRow[]): Mapping {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const named = Array.from({ length: width }, (_, index) => columnNamed(rows[0]?.cells[index] ?? ''));
  // Beside first names, a "nom" is a last name.
  const first =
    named.includes('firstName') && !named.includes('lastName') ? named.map((one) => (one === 'name' ? 'lastName' : one)) : named;
  const headings = first.some((column) => column === 'name' || column === 'firstName' || column === 'lastName');
  if (!headings) return { headings, columns: guessByContent(rows, width) };
  const below = rows.slice(1, looked + 1);
  return { headings, columns: onceEach(first.map((column, index) => (means(column, cellsIn(below, index)) ? column : null))) };
}

const cellsIn = (rows: readonly TableRow[], index: number): string[] => rows.flatMap(({ cells }) => cells[index] || []);

/** A "role" is often somebody's post, and a "new" anything: such a column is what it says unless none of its cells does. */
function means(column: Column | null, cells: readonly string[]): boolean {
  // One may be a slip.
  if (cells.length < 2 || (column !== 'role' && column !== 'firstTimer')) return true;
  return cells.some((cell) => (column === 'role' ? roleNamed(cell) : yesOrNo(cell)) !== null);
}

function onceEach(found: readonly (Column | null)[]): (Column | null)[] {
  return found.map((column, index) => (column === null || many.has(column) || found.indexOf(column) === index ? column : null));
}

function guessByContent(rows: readonly TableRow[], width: number): (Column | null)[] {
  const rest: Column[] = ['name', 'organisation'];
  return onceEach(
    Array.from({ length: width }, (_, index) => {
      const cells = cellsIn(rows.slice(0, looked), index);
      if (cells.length > 0 && cells.every((cell) => cell.includes('@'))) return 'mail';
      if (cells.length > 0 && index > 0 && cells.every((cell) => languagesIn(cell).unknown.length === 0)) return 'languages';
      return rest.shift() ?? null;
    }),
  );
}

/** The people of a table, without its headings. */
export function rowsOf(rows: readonly TableRow[], { headings, columns }: Mapping): ListedRow[] {
  return (headings ? rows.slice(1) : rows).map(({ line, cells }) => {
    const said = (wanted: Column) => columns.flatMap((column, index) => (column === wanted ? [cells[index] ?? ''] : [])).filter(Boolean);
    const first = said('firstName').join(' ');
    const last = said('lastName').join(' ');
    const name = first === '' && last === '' ? said('name') : [first, last === '' ? said('name').join(' ') : last];
    const listed = columns.flatMap((column): [Field, string][] => {
      if (column === null || column === 'firstName' || column === 'lastName' || column === 'name') return [];
      return [[column, said(column).join(many.has(column) ? ', ' : ' ')]];
    });
    return { line, cells: { name: name.filter(Boolean).join(' '), ...Object.fromEntries(listed) } };
  });
}
