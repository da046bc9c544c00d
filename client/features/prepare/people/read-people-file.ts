import { csvRows } from '#client/lib/csv-rows.ts';
import { decodeText } from '#client/lib/decode-text.ts';
import { maxPeople } from '#shared/gathering/limits.ts';
import type { TableRow } from '#shared/people-list/people-table.ts';

export type PeopleSource = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'file'; readonly bytes: ArrayBuffer };

/** Why nothing can be made of a list. `about`: the line of a quote that stays open, or the number of rows. */
export interface Unreadable {
  readonly ok: false;
  readonly why: 'empty' | 'openQuote' | 'tooLong' | 'oldFormat' | 'unreadable';
  readonly about: number;
}

export type PeopleRead = { readonly ok: true; readonly rows: readonly TableRow[] } | Unreadable;

/** More columns than any list of people has. */
const mostColumns = 60;

/** The rows of a pasted text or of a file, CSV or XLSX, told by what is in it and not by its name. Of a workbook the first sheet that holds anything. */
export async function readPeopleFile(source: PeopleSource): Promise<PeopleRead> {
  if (source.kind === 'text') return ofText(source.text);
  const bytes = new Uint8Array(source.bytes);
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return unreadable('oldFormat');
  if (!beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return ofText(decodeText(bytes));
  try {
    return checked(await workbookRows(source.bytes));
  } catch {
    return unreadable('unreadable');
  }
}

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, index) => bytes[index] === byte);

const unreadable = (why: Unreadable['why'], about = 0): Unreadable => ({ ok: false, why, about });

function ofText(text: string): PeopleRead {
  const { rows, openQuote } = csvRows(text.replace(/^\uFEFF/, ''));
  return openQuote === null ? checked(rows) : unreadable('openQuote', openQuote);
}

function checked(rows: readonly TableRow[]): PeopleRead {
  if (rows.length === 0) return unreadable('empty');
  // One more for the headings.
  if (rows.length > maxPeople + 1) return unreadable('tooLong', rows.length);
  return { ok: true, rows: rows.map(({ line, cells }) => ({ line, cells: cells.slice(0, mostColumns) })) };
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
