import { DataFolderError } from '#server/adapters/sqlite/data-lock.ts';
import { quickFinding } from '#server/adapters/sqlite/integrity.ts';
import { migrate } from '#server/adapters/sqlite/migrate.ts';
import { migrations } from '#server/adapters/sqlite/migrations.ts';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for somebody else's lock, a backup's for instance; everybody at the tables waits with us. */
const BUSY_TIMEOUT = 1000;

/** SQLITE_FULL; SQLITE_CORRUPT and SQLITE_NOTADB. */
const [FULL, DAMAGED] = [13, new Set([11, 26])];

/**
 * Opens the one SQLite file, made for durability: what was committed survives a power cut, what was deleted is overwritten.
 * Throws a DataFolderError when the file is damaged or the disk full.
 */
export function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: BUSY_TIMEOUT });
    const { journal_mode: mode } = database.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string };
    if (mode !== 'wal')
      throw new Error(`The file system under ${file} cannot hold a write-ahead log: choose another folder with FOYER_DATA.`);
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    const finding = quickFinding(database);
    if (finding !== null) throw damaged(file, finding);
    migrate(database, migrations);
    return database;
  } catch (error) {
    if (database?.isOpen === true) database.close();
    const code = resultCode(error);
    if (code === FULL)
      throw new DataFolderError(`The disk under ${file} is full: make room, then start again. Nothing was lost.`, { cause: error });
    if (code !== null && DAMAGED.has(code)) throw damaged(file, (error as Error).message);
    throw error;
  }
}

const damaged = (file: string, finding: string): DataFolderError =>
  new DataFolderError(
    `The database ${file} is damaged (${finding.replaceAll(/\s+/g, ' ').slice(0, 120)}): move it aside and put the latest backup in its place.`,
  );

function resultCode(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
