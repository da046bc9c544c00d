import { roleNamed, yesOrNo } from './cells.ts';
import type { Column } from './columns.ts';
import { headingRow } from './heading-row.ts';
import { languagesIn } from './languages-in.ts';
import { namedAddress } from './named-address.ts';

/** A row as it stands in the file; `line` counts from 1, as a spreadsheet or an editor shows it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What each column of a table is taken for; null: left aside. */
export interface Mapping {
  /** A row names the columns. */
  readonly headings: boolean;
  /** How many rows stand above that one; nobody is in them. */
  readonly above: number;
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
  const found = headingRow(rows, width);
  if (found === null) return { headings: false, above: 0, columns: guessByContent(rows, width) };
  const below = rows.slice(found.above + 1, found.above + 1 + looked);
  const columns = found.columns.map((column, index) => (means(column, cellsIn(below, index)) ? column : null));
  if (!columns.includes('mail')) {
    const mail = columns.findIndex((column, index) => column === null && mostly(cellsIn(below, index), isAddress));
    if (mail >= 0) columns[mail] = 'mail';
  }
  return { headings: true, above: found.above, columns: onceEach(columns) };
}

const cellsIn = (rows: readonly TableRow[], index: number): string[] => rows.flatMap(({ cells }) => cells[index] || []);

/** A "role" is often somebody's post, and a "new" anything: such a column is what it says unless none of its cells does. */
function means(column: Column | null, cells: readonly string[]): boolean {
  // One may be a slip.
  if (cells.length < 2 || (column !== 'role' && column !== 'firstTimer')) return true;
  return cells.some((cell) => (column === 'role' ? roleNamed(cell) : yesOrNo(cell)) !== null);
}

const isAddress = (cell: string): boolean => cell.includes('@');

/** More of them than not; a slip is to be corrected, not to cost the column. */
const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean => cells.filter(is).length * 2 > cells.length;

function onceEach(found: readonly (Column | null)[]): (Column | null)[] {
  return found.map((column, index) => (column === null || many.has(column) || found.indexOf(column) === index ? column : null));
}

function guessByContent(rows: readonly TableRow[], width: number): (Column | null)[] {
  const first = rows.slice(0, looked);
  const named = Array.from({ length: width }, (_, index) =>
    mostly(cellsIn(first, index), (cell) => (namedAddress(cell)?.name ?? '') !== ''),
  );
  const rest: Column[] = named.includes(true) ? ['organisation'] : ['name', 'organisation'];
  return onceEach(
    Array.from({ length: width }, (_, index) => {
      const cells = cellsIn(first, index);
      if (mostly(cells, isAddress)) return 'mail';
      if (cells.length > 0 && index > 0 && cells.every((cell) => languagesIn(cell).unknown.length === 0)) return 'languages';
      return rest.shift() ?? null;
    }),
  );
}

/** The rows of a table that hold people: those below its headings. */
export const peopleRows = (rows: readonly TableRow[], { headings, above }: Mapping): readonly TableRow[] =>
  headings ? rows.slice(above + 1) : rows;

/** What stands above the headings, a line each. */
export const linesAbove = (rows: readonly TableRow[], { headings, above }: Mapping): string[] =>
  headings ? rows.slice(0, above).map(({ cells }) => cells.filter((cell) => cell !== '').join(' ')) : [];

/** A column that holds something and is taken for nothing. */
interface UnusedColumn {
  readonly index: number;
  /** Empty where nothing names it. */
  readonly heading: string;
  readonly addresses: boolean;
}

/** The columns of a table that say something which is not taken. */
export function unusedColumns(rows: readonly TableRow[], mapping: Mapping): UnusedColumn[] {
  const people = peopleRows(rows, mapping);
  const heading = (index: number) => (mapping.headings ? (rows[mapping.above]?.cells[index] ?? '') : '');
  return mapping.columns.flatMap((column, index) => {
    const cells = column === null ? cellsIn(people, index) : [];
    return cells.length === 0 ? [] : [{ index, heading: heading(index), addresses: cells.some(isAddress) }];
  });
}

/** The people of a table. An address with a name before it gives both, unless another column does. */
export function rowsOf(rows: readonly TableRow[], mapping: Mapping): ListedRow[] {
  const { columns } = mapping;
  return peopleRows(rows, mapping).map(({ line, cells }) => {
    const said = (wanted: Column) => columns.flatMap((column, index) => (column === wanted ? [cells[index] ?? ''] : [])).filter(Boolean);
    const first = said('firstName').join(' ');
    const last = said('lastName').join(' ');
    const parts = first === '' && last === '' ? said('name') : [first, last === '' ? said('name').join(' ') : last];
    const name = parts.filter(Boolean).join(' ');
    const listed = columns.flatMap((column): [Field, string][] => {
      if (column === null || column === 'firstName' || column === 'lastName' || column === 'name') return [];
      return [[column, said(column).join(many.has(column) ? ', ' : ' ')]];
    });
    return { line, cells: { ...Object.fromEntries(listed), ...nameAndMail(name, said('mail').join(' ')) } };
  });
}

function nameAndMail(name: string, mail: string): Cells {
  const inName = namedAddress(name);
  if (inName !== null && isAddress(inName.address)) return { name: inName.name, mail: mail === '' ? inName.address : mail };
  const inMail = name === '' ? namedAddress(mail) : null;
  return inMail === null ? { name, ...(mail === '' ? {} : { mail }) } : { name: inMail.name, mail: inMail.address };
}
