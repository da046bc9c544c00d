import type { AccessStore } from '#server/ports/access-store.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import { createAccessStore } from './access-store.ts';
import { databaseError } from './database-error.ts';
import { openErasureList } from './erasure-list.ts';
import { createEventStore } from './event-store.ts';
import { migrate, requireMigrated } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openPool } from './open-pool.ts';
import { createRevisions } from './revisions.ts';
import { holdDatabase, type Hold } from './hold-database.ts';
import { storeWhileHeld } from './store-while-held.ts';

export interface PostgresStores {
  /** Its `close` ends both: it waits for the last write and gives the connections back. */
  readonly eventStore: EventStore;
  readonly accessStore: AccessStore;
  readonly revisions: Revisions;
}

interface Options {
  /** While these stores are open no others may be, or only those of nodes that follow each other; null asks for nothing, to look at it. */
  readonly hold: Hold | null;
  /** A connection was lost; the next query opens another. */
  readonly onLost: (error: Error) => void;
  /** The list of what was erased, which a restored dump is held to; none where nothing is kept. */
  readonly erasures?: string;
}

/** Opens this database, brought forward where it is behind and asked for. Rejects with a DatabaseError when it cannot be used. */
export async function openPostgresStores(url: string, { hold: kind, onLost, erasures }: Options): Promise<PostgresStores> {
  const pool = openPool(url, onLost);
  try {
    const hold = kind === null ? null : await holdDatabase(pool, kind, onLost);
    await (kind === null ? requireMigrated : migrate)(pool, migrations);
    const list = erasures === undefined ? { add: () => undefined } : await openErasureList(erasures, pool);
    const eventStore = createEventStore(pool, list, async () => hold?.release());
    return {
      eventStore: hold === null ? eventStore : storeWhileHeld(eventStore, hold),
      accessStore: createAccessStore(pool),
      revisions: createRevisions(pool),
    };
  } catch (error) {
    await pool.end();
    throw databaseError(error);
  }
}
