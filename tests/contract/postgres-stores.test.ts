import { Client } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresStores } from '#server/adapters/postgres/open-stores.ts';
import { accessStoreContract } from '#tests/contract/access-store.ts';
import { eventStoreContract } from '#tests/contract/event-store.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts';

describe.skipIf(postgresNote !== '')(`on a real server${postgresNote}`, () => {
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgres({ durable: false });
    url = await server.database();
  });
  afterAll(() => server.end());

  const open = async () => {
    const stores = await openPostgresStores(url, { hold: 'alone', onLost: () => undefined });
    await emptyTables(url);
    return stores;
  };
  eventStoreContract('PostgreSQL', async () => (await open()).eventStore);
  accessStoreContract('PostgreSQL', async () => {
    const { eventStore, accessStore } = await open();
    return { store: accessStore, close: () => eventStore.close() };
  });
});

/** Of every table but what says how far the schema is. */
async function emptyTables(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_steps'",
  );
  await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} RESTART IDENTITY`);
  await client.end();
}
