import { join } from 'node:path';
import type { Archive } from '#server/ports/archive.ts';
import { createArchive } from './archive.ts';
import { lockDataFolder } from './data-lock.ts';
import { openErasureList } from './erasure-list.ts';
import { openDatabase } from './open-database.ts';
import { readDatabase } from './read-database.ts';

/** Everything in a data folder, to be read, also while a Foyer runs on it. Throws a DataFolderError where there is nothing. */
export function readSqliteArchive(folder: string): Archive {
  const database = readDatabase(folder);
  return createArchive(database, () => database.close());
}

/**
 * The data folder, to be filled by this process alone. What the list of erasures in it names is erased in what comes, as in a
 * backup that was put back. Throws a DataFolderError when a Foyer runs on it, or it cannot be written to.
 */
export function fillSqliteArchive(folder: string): Archive {
  const unlock = lockDataFolder(folder);
  try {
    const database = openDatabase(join(folder, 'foyer.sqlite'));
    const archive = createArchive(database, () => {
      database.close();
      unlock();
    });
    return {
      ...archive,
      async fill(rows) {
        await archive.fill(rows);
        openErasureList(join(folder, 'erasures.jsonl'), database);
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
