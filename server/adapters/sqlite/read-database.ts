import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DataFolderError } from './data-lock.ts';
import { migrations } from './migrations.ts';

/** Opens the database of a data folder to read it, also while a Foyer runs on it. Throws a DataFolderError where there is none that this version reads. */
export function readDatabase(folder: string): DatabaseSync {
  const file = join(folder, 'foyer.sqlite');
  if (!existsSync(file)) throw new DataFolderError(`There are no data in ${folder}: say where they lie with FOYER_DATA.`);
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version !== migrations.length)
      throw new DataFolderError(
        `The data in ${folder} are of ${version < migrations.length ? 'an older' : 'a newer'} Foyer (schema ${version}, this one has ${migrations.length}): ${
          version < migrations.length ? 'start this one once' : 'use that one'
        }.`,
      );
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
