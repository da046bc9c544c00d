import type { AccessStore } from '#server/ports/access-store.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { createAccessStore } from './access-store.ts';
import { createEventStore } from './event-store.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openPool } from './open-pool.ts';

export interface PostgresStores {
  /** Its `close` ends both: it waits for the last write and gives the connections back. */
  readonly eventStore: EventStore;
  readonly accessStore: AccessStore;
}

/** Opens this database, brought forward where it is behind. Rejects with PostgreSQL's error when it cannot be reached or refuses us. */
export async function openPostgresStores(url: string, onLost: (error: Error) => void): Promise<PostgresStores> {
  const pool = openPool(url, onLost);
  try {
    await migrate(pool, migrations);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { eventStore: createEventStore(pool), accessStore: createAccessStore(pool) };
}
