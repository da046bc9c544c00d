import { createAccessStore } from '#server/adapters/sqlite/access-store.ts';
import { lockDataFolder } from '#server/adapters/sqlite/data-lock.ts';
import { createEventStore } from '#server/adapters/sqlite/event-store.ts';
import { openErasureList } from '#server/adapters/sqlite/erasure-list.ts';
import { openDatabase } from '#server/adapters/sqlite/open-database.ts';
import { readDatabase } from '#server/adapters/sqlite/read-database.ts';
import { sameFileAs } from '#server/adapters/sqlite/same-file.ts';
import { createWriteQueue } from '#server/adapters/sqlite/write-queue.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { join } from 'node:path';

export interface SqliteStores {
  /** Its `close` ends both: it waits for the last write, closes the file and gives the folder back. */
  readonly eventStore: EventStore;
  readonly accessStore: AccessStore;
}

/**
 * Opens `foyer.sqlite` in this folder for this process alone, making both where they are missing. Where the file is a backup
 * that was restored, what was erased since is erased anew by the list beside it.
 * Throws a DataFolderError when another process has the folder, or it cannot be written to.
 */
export function openSqliteStores(folder: string): SqliteStores {
  const unlock = lockDataFolder(folder);
  try {
    const file = join(folder, 'foyer.sqlite');
    const database = openDatabase(file);
    const writes = createWriteQueue(database, sameFileAs(file));
    const list = openErasureList(join(folder, 'erasures.jsonl'), database);
    const close = (): void => {
      if (database.isOpen) database.close();
      unlock();
    };
    return { eventStore: createEventStore(database, writes, list, close), accessStore: createAccessStore(database, writes) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** What lies in this folder, to be read alone, also while a Foyer runs on it: whatever writes is refused. Throws a DataFolderError where there is nothing. */
export function readSqliteStores(folder: string): SqliteStores {
  const database = readDatabase(folder);
  const writes = createWriteQueue(database);
  const close = (): void => {
    if (database.isOpen) database.close();
  };
  const eventStore = createEventStore(database, writes, { add: () => undefined }, close);
  return { eventStore, accessStore: createAccessStore(database, writes) };
}
