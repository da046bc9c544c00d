import type { DatabaseSync } from 'node:sqlite';
import { missing, openErasureFile, type Erasure, type ErasureFile } from '#server/adapters/erasure-file.ts';
import { recordOfErasure } from './append.ts';

export type ErasureList = Pick<ErasureFile, 'add'>;

/**
 * Opens the list and makes it and the database agree: what the database does not know to be erased is erased in it, as it was
 * restored from a time before; what the list does not know is added to it.
 */
export function openErasureList(file: string, database: DatabaseSync): ErasureList {
  const list = openErasureFile(file);
  const recorded = database.prepare('SELECT stream, owner, at FROM erasures').all() as Erasure[];
  eraseAgain(database, missing(list.listed, recorded));
  list.add(missing(recorded, list.listed));
  return list;
}

function eraseAgain(database: DatabaseSync, erasures: readonly Erasure[]): void {
  if (erasures.length === 0) return;
  const remove = database.prepare('DELETE FROM personal WHERE stream = ? AND owner = ?');
  const record = database.prepare(recordOfErasure);
  database.exec('BEGIN IMMEDIATE');
  for (const { stream, owner, at } of erasures) {
    remove.run(stream, owner);
    record.run(stream, owner, at);
  }
  // A backup may hold copies of rows between those that count: written anew, it holds none.
  database.exec('COMMIT; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
}
