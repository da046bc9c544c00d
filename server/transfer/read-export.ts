import { createHash } from 'node:crypto';
import type { ArchivedRow } from '#server/ports/archive.ts';
import { linesOf } from './export-file.ts';
import { readEnd, readHeader, readRow, TransferError, type ExportEnd, type ExportHeader } from './export-lines.ts';

export interface CheckedExport {
  readonly header: ExportHeader;
  readonly end: ExportEnd;
}

/** Reads an export from beginning to end. Rejects with a TransferError when it is none, is torn, was changed or cannot be understood. */
export async function checkExport(file: string): Promise<CheckedExport> {
  const reader = createReader(file);
  for await (const line of linesOf(file)) reader.take(line);
  return reader.end();
}

/** Its rows. Ends by a TransferError when the file is not the one that was checked. */
export async function* rowsOf(file: string, checked: CheckedExport): AsyncIterable<ArchivedRow> {
  const reader = createReader(file);
  for await (const line of linesOf(file)) {
    const row = reader.take(line);
    if (row !== null) yield row;
  }
  if (reader.end().end.sha256 !== checked.end.sha256) throw new TransferError(`${file} changed while it was read: nothing was imported.`);
}

function createReader(file: string) {
  const hash = createHash('sha256');
  let header: ExportHeader | null = null;
  let end: ExportEnd | null = null;
  let rows = 0;

  function take(bytes: Buffer): ArchivedRow | null {
    const line = bytes.toString('utf8');
    if (header === null) {
      header = readHeader(line);
      if (header === null) throw new TransferError(`${file} is no export of Foyer.`);
      hash.update(bytes);
      return null;
    }
    if (end !== null || !line.endsWith('\n')) throw changed();
    end = readEnd(line);
    if (end !== null) return null;
    hash.update(bytes);
    rows += 1;
    const row = readRow(line);
    // Told apart from a changed file at its end alone; here it is the likelier.
    if (row === null)
      throw new TransferError(
        `Line ${rows + 1} of ${file} holds nothing that this Foyer knows: the file was changed, or a newer Foyer wrote it.`,
      );
    return row;
  }

  const changed = (): TransferError =>
    new TransferError(`${file} is not what was exported: it was cut short or changed. Nothing was imported; export again.`);

  return {
    take,
    end(): CheckedExport {
      if (header === null) throw new TransferError(`${file} is no export of Foyer.`);
      if (end === null || end.rows !== rows || end.sha256 !== hash.digest('hex')) throw changed();
      return { header, end };
    },
  };
}
