import { archiveTables, columnsOf, type ArchivedRow, type ArchiveTable, type ColumnKind } from '#server/ports/archive.ts';
import type { Json } from '#server/ports/event-store.ts';

/** Why a store was not moved, in one sentence for whoever asked. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
}

/** Raised when an older Foyer could not read what is written. */
const exportFormat = 1;

export interface ExportHeader {
  /** When it was taken, epoch milliseconds. */
  readonly at: number;
  /** Tells the key that links are derived from without giving it away; null where there was none. */
  readonly linkKey: string | null;
}

export interface ExportEnd {
  readonly rows: number;
  /** Of everything before this line, in hex. */
  readonly sha256: string;
}

export const headerLine = ({ at, linkKey }: ExportHeader): string =>
  `${JSON.stringify({ foyer: 'export', format: exportFormat, at, linkKey })}\n`;

export const endLine = (end: ExportEnd): string => `${JSON.stringify({ end })}\n`;

/** The first line of an export; null when it is none. @throws TransferError when its format is not known. */
export function readHeader(line: string): ExportHeader | null {
  const read = objectIn(line);
  if (read?.['foyer'] !== 'export') return null;
  const { format, at, linkKey } = read;
  if (format !== exportFormat)
    throw new TransferError(
      `The export has format ${String(format)} and this Foyer reads ${exportFormat}: import it with the Foyer that wrote it.`,
    );
  return { at: typeof at === 'number' ? at : 0, linkKey: typeof linkKey === 'string' ? linkKey : null };
}

/** The last line of an export; null when it is another. */
export function readEnd(line: string): ExportEnd | null {
  const end = objectIn(line)?.['end'];
  if (typeof end !== 'object' || end === null) return null;
  const { rows, sha256 } = end as Partial<ExportEnd>;
  return typeof rows === 'number' && typeof sha256 === 'string' ? { rows, sha256 } : null;
}

/** A line between them; null when it holds no row of a table that is known, with each of its columns and no other. */
export function readRow(line: string): ArchivedRow | null {
  const read = objectIn(line);
  const table = read?.['table'];
  const row = read?.['row'];
  if (typeof table !== 'string' || !Object.hasOwn(archiveTables, table) || typeof row !== 'object' || row === null) return null;
  const known = table as ArchiveTable;
  const given = row as Record<string, Json>;
  const columns = columnsOf(known);
  const fits =
    Object.keys(given).length === columns.length && columns.every(([name, kind]) => Object.hasOwn(given, name) && isOf(kind, given[name]));
  return fits ? { table: known, row: given } : null;
}

function isOf(kind: ColumnKind, value: unknown): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'text?':
      return value === null || typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'number?':
      return value === null || typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'json':
      return value !== undefined;
  }
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
