import { csvRows } from '#client/lib/csv-rows.ts';
import { decodeText } from '#client/lib/decode-text.ts';
import { maxPeople } from '#shared/gathering/limits.ts';
import { addressList } from '#shared/people-list/address-list.ts';
import { guessMapping, type TableRow } from '#shared/people-list/people-table.ts';
import { unquoted } from '#shared/primitives/csv-text.ts';

export type PeopleSource = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly bytes: ArrayBuffer };

/** Why nothing can be made of a list. `about`: the line of a quote that stays open, the number of rows, or the megabytes taken at most. */
export interface Unreadable {
  readonly ok: false;
  readonly why: 'empty' | 'onlyHeadings' | 'openQuote' | 'tooLong' | 'tooBig' | 'oldFormat' | 'unreadable';
  readonly about: number;
}

/** `aside`: how many columns were not taken, as there are too many to choose from. */
export type PeopleRead = { readonly ok: true; readonly rows: readonly TableRow[]; readonly aside: number } | Unreadable;

const mostColumns = 60;
/** Rows by which the headings are told. */
const looked = 60;
/** Longer than whatever may stand in a cell: what follows would only make the page slow. */
const longestCell = 2000;
/** Signs in a thousand that no text holds, but files of another kind do. */
const strangeSigns = 5;

/** The rows of a pasted text or of a file, CSV or XLSX, told by what is in it and not by its name. Of a workbook the first sheet that holds anything. */
export async function readPeopleFile(source: PeopleSource): Promise<PeopleRead> {
  if (source.kind === 'text') return ofText(source.text);
  const bytes = new Uint8Array(source.bytes);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable('oldFormat');
  if (!beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const text = decodeText(bytes);
    return isText(text) ? ofText(text) : unreadable('unreadable');
  }
  try {
    return checked(await workbookRows(source.bytes));
  } catch {
    return unreadable('unreadable');
  }
}

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, index) => bytes[index] === byte);

const unreadable = (why: Unreadable['why'], about = 0): Unreadable => ({ ok: false, why, about });

function isText(text: string): boolean {
  const strange = text.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
  return !text.includes('\0') && strange * 1000 <= text.length * strangeSigns;
}

function ofText(text: string): PeopleRead {
  const addresses = addressList(text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/));
  if (addresses !== null) return checked(addresses);
  const { rows, openQuote } = csvRows(text.replace(/^\uFEFF/, ''));
  return openQuote === null ? checked(rows) : unreadable('openQuote', openQuote);
}

function checked(rows: readonly TableRow[]): PeopleRead {
  if (rows.length === 0) return unreadable('empty');
  const { headings, above } = guessMapping(rows.slice(0, looked));
  // One more for the headings.
  if (rows.length > maxPeople + above + 1) return unreadable('tooLong', rows.length);
  if (headings && rows.length === above + 1) return unreadable('onlyHeadings');
  return {
    ok: true,
    ...narrowed(rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => unquoted(cell.slice(0, longestCell))) }))),
  };
}

/** Of too many columns those whose headings say something of people, and as many of the first others as there is place for. */
function narrowed(rows: readonly TableRow[]): { readonly rows: readonly TableRow[]; readonly aside: number } {
  const filled = new Set<number>();
  for (const { cells } of rows) for (const [index, cell] of cells.entries()) if (cell !== '') filled.add(index);
  const width = Math.max(...filled) + 1;
  if (width <= mostColumns) return { rows, aside: 0 };
  const { columns } = guessMapping(rows);
  const inOrder = [...filled].sort((a, b) => a - b);
  const first = new Set([...inOrder.filter((index) => (columns[index] ?? null) !== null), ...inOrder].slice(0, mostColumns));
  const kept = inOrder.filter((index) => first.has(index));
  return {
    rows: rows.map(({ line, cells }) => ({ line, cells: kept.map((index) => cells[index] ?? '') })),
    aside: filled.size - kept.length,
  };
}

async function workbookRows(bytes: ArrayBuffer): Promise<TableRow[]> {
  const { default: readWorkbook } = await import('read-excel-file/web-worker');
  const sheets = await readWorkbook(bytes);
  const tables = sheets.map(({ data }) =>
    data.flatMap((cells, index): TableRow[] => {
      const texts = cells.map(textOf);
      return texts.some((text) => text !== '') ? [{ line: index + 1, cells: texts }] : [];
    }),
  );
  return tables.find((rows) => rows.length > 0) ?? [];
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}
