import { existsSync, openSync, closeSync, fsyncSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { DataFolderError } from './data-lock.ts';
import { wholeFinding } from './integrity.ts';
import { readDatabase } from './read-database.ts';

/** All pages at once: taken bit by bit, it would begin anew whenever somebody writes. */
const pagesAtOnce = 2 ** 31 - 1;

/**
 * Copies the database of a data folder to a file, as it is at one instant, while Foyer goes on writing. The copy is looked over
 * whole before it gets its name, and is readable by nobody else. Resolves to its size in bytes; rejects with a DataFolderError
 * when there is something of that name, no database, or a damaged one.
 */
export async function backupDatabase(folder: string, file: string): Promise<number> {
  if (existsSync(file)) throw new DataFolderError(`${file} is there already: choose another name, or remove it first.`);
  const part = `${file}.part`;
  const remove = (): void => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
  };
  remove();
  const database = readDatabase(folder);
  try {
    writeFileSync(part, '', { mode: 0o600 });
    await backup(database, part, { rate: pagesAtOnce });
    finish(part);
    renameSync(part, file);
    return statSync(file).size;
  } catch (error) {
    remove();
    throw error;
  } finally {
    database.close();
  }
}

/** One file without a log beside it, whole and on disk. */
function finish(part: string): void {
  const copy = new DatabaseSync(part);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const finding = wholeFinding(copy);
    if (finding !== null)
      throw new DataFolderError(`The database is damaged (${finding}): this backup was not kept. Go back to the latest one that is whole.`);
  } finally {
    copy.close();
  }
  const handle = openSync(part, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
