import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { ArchivedRow } from '#server/ports/archive.ts';
import { endLine, headerLine, TransferError, type ExportHeader } from './export-lines.ts';

/** Lines are written together until there are so many characters of them. */
const together = 256 * 1024;

/**
 * Writes an export: a header, a line for each row, a line with their number and checksum. The file is there when it is whole, and
 * readable by nobody else. Refuses to take the place of one that is there. Resolves to the number of rows.
 */
export async function writeExport(file: string, header: ExportHeader, rows: AsyncIterable<ArchivedRow>): Promise<number> {
  const part = `${file}.part`;
  await refuseExisting(file);
  const handle = await open(part, 'w', 0o600);
  try {
    const count = await writeLines(handle, header, rows);
    await handle.sync();
    await handle.close();
    await rename(part, file);
    return count;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

async function refuseExisting(file: string): Promise<void> {
  const found = await open(file, 'r').catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') return null;
    throw error;
  });
  if (found === null) return;
  await found.close();
  throw new TransferError(`${file} is there already: choose another name, or remove it first.`);
}

async function writeLines(handle: FileHandle, header: ExportHeader, rows: AsyncIterable<ArchivedRow>): Promise<number> {
  const hash = createHash('sha256');
  let count = 0;
  let text = headerLine(header);
  const flush = async (): Promise<void> => {
    hash.update(text);
    await handle.writeFile(text);
    text = '';
  };
  for await (const { table, row } of rows) {
    text += `${JSON.stringify({ table, row })}\n`;
    count += 1;
    if (text.length >= together) await flush();
  }
  await flush();
  await handle.writeFile(endLine({ rows: count, sha256: hash.digest('hex') }));
  return count;
}

/** The lines of a file as bytes, each with its line feed; what follows the last line feed comes as it is. */
export async function* linesOf(file: string): AsyncIterable<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at + 1)]);
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}
