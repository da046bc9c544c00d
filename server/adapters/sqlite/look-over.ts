import { wholeFinding } from './integrity.ts';
import { readDatabase } from './read-database.ts';

/** What is wrong with the database of a data folder, looked at whole; null when nothing is. Also while a Foyer runs. Throws a DataFolderError where there is none that this version reads. */
export function lookOverSqlite(folder: string): string | null {
  const database = readDatabase(folder);
  try {
    return wholeFinding(database);
  } finally {
    database.close();
  }
}
