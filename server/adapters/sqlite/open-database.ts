import { migrate } from '#server/adapters/sqlite/migrate.ts';
import { migrations } from '#server/adapters/sqlite/migrations.ts';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for somebody else's lock, a backup's for instance; everybody at the tables waits with us. */
const BUSY_TIMEOUT = 1000;

/** Opens the one SQLite file, made for durability: what was committed survives a power cut, what was deleted is overwritten. */
export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: BUSY_TIMEOUT });
  try {
    const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string };
    if (mode !== 'wal')
      throw new Error(`The file system under ${file} cannot hold a write-ahead log: choose another folder with FOYER_DATA.`);
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    migrate(database, migrations);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
