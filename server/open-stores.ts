import { join } from 'node:path';
import type { Hold } from '#server/adapters/postgres/hold-database.ts';
import { openPostgresStores } from '#server/adapters/postgres/open-stores.ts';
import { makeDataFolder } from '#server/adapters/sqlite/data-lock.ts';
import { openSqliteStores, readSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import type { Config } from '#server/config/config.ts';
import type { AccessStore } from '#server/ports/access-store.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Revisions } from '#server/ports/revisions.ts';

export interface Stores {
  /** Its `close` ends both. */
  readonly eventStore: EventStore;
  readonly accessStore: AccessStore;
  /** Null where nobody else can write: in the data folder. */
  readonly revisions: Revisions | null;
}

/** What lasts: in PostgreSQL where an address is given, else in the data folder. Rejects with a DatabaseError or a DataFolderError, one sentence each. */
export async function openStores(
  { databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  options: { readonly hold: Hold | null; readonly onLost: (error: Error) => void },
): Promise<Stores> {
  if (databaseUrl === null) return { ...openSqliteStores(dataFolder), revisions: null };
  return openPostgresStores(databaseUrl, { ...options, erasures: erasuresIn(dataFolder) });
}

/** Where the list of erasures beside a database of its own lies; makes the folder where it is missing. */
export function erasuresIn(dataFolder: string): string {
  makeDataFolder(dataFolder);
  return join(dataFolder, 'erasures.jsonl');
}

/** The same to be read alone, also while a Foyer runs on it. */
export async function readStores({ databaseUrl, dataFolder }: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Stores> {
  return databaseUrl === null
    ? { ...readSqliteStores(dataFolder), revisions: null }
    : openPostgresStores(databaseUrl, { hold: null, onLost: () => undefined });
}
