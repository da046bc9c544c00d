import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgresStores, type PostgresStores } from '#server/adapters/postgres/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts';

describe.skipIf(postgresNote !== '')(`the event store of several nodes on one PostgreSQL server${postgresNote}`, () => {
  let server: PostgresServer;
  let url: string;
  let nodes: PostgresStores[];
  let looking: Client;
  const lost: Error[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.database();
    // Together, as nodes start: one of them makes the tables.
    nodes = await Promise.all([1, 2, 3].map(() => openPostgresStores(url, { hold: 'shared', onLost: (error) => void lost.push(error) })));
    looking = new Client(url);
    looking.on('error', () => undefined);
    await looking.connect();
  });
  afterAll(async () => {
    await Promise.all(nodes.map(({ eventStore }) => eventStore.close()));
    await looking.end();
    await server.end();
  });

  /** How many wait for a turn. */
  async function waiting(): Promise<number> {
    const { rows } = await looking.query<{ count: string }>("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
    return Number(rows[0]?.count);
  }

  it('numbers what they append to one stream without a gap, and answers each as if it were alone', async () => {
    const append = async (node: number, count: number) => {
      const { eventStore } = nodes[node]!;
      const commandId = `command-${node}-${count}`;
      for (let version = 0; ;) {
        const outcome = await eventStore.append(appendOf({ stream: 'hot', commandId, expectedVersion: version }));
        if (outcome.ok) return outcome.version;
        expect(outcome.reason).toBe('conflict');
        version = outcome.version;
      }
    };
    const versions = await Promise.all([0, 1, 2].flatMap((node) => Array.from({ length: 20 }, (_, count) => append(node, count))));
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    const events = await nodes[0]!.eventStore.read('hot', 0);
    expect(events.map(({ version, commandId }) => [version, commandId])).toEqual(
      versions.map((version, index) => [version, `command-${Math.floor(index / 20)}-${index % 20}`] as const).toSorted(([a], [b]) => a - b),
    );
  });

  it('gives an effect to one of them alone', async () => {
    const { eventStore } = nodes[0]!;
    const effects = Array.from({ length: 30 }, (_, index) => ({ key: `mail-${index}`, kind: 'mail', data: {} }));
    await eventStore.append(appendOf({ stream: 'mails', effects }));
    const claims = await Promise.all(
      nodes.map(({ eventStore: store }, index) => store.claimEffects(`node-${index}`, 10, { leaseUntil: 1000, limit: 30 })),
    );
    const keys = claims.flat().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const rest = await eventStore.claimEffects('node-0', 10, { leaseUntil: 1000, limit: 30 });
    expect(keys.length + rest.length).toBe(30);
  });

  it('Z7 gives turns at a stream one at a time, in the order they were asked for, and none is held up by one at another', async () => {
    const [first, second, third] = nodes.map(({ revisions }) => revisions);
    const done: string[] = [];
    const [held, begun] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const turns = [
      first!.inTurn('contended', async () => {
        begun.resolve(undefined);
        await held.promise;
        done.push('first');
      }),
    ];
    await begun.promise;
    turns.push(second!.inTurn('contended', async () => void done.push('second')));
    await expect.poll(waiting, { interval: 10 }).toBe(1);
    turns.push(third!.inTurn('contended', async () => void done.push('third')));
    await expect.poll(waiting, { interval: 10 }).toBe(2);
    await second!.inTurn('elsewhere', async () => void done.push('elsewhere'));
    expect(done).toEqual(['elsewhere']);
    held.resolve(undefined);
    await Promise.all(turns);
    expect(done).toEqual(['elsewhere', 'first', 'second', 'third']);
  });

  it('Z7 does not wait for a node that stands still in its turn', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const begun = Promise.withResolvers<undefined>();
    const standing = nodes[0]!.revisions.inTurn('still', () => {
      begun.resolve(undefined);
      return promise;
    });
    await begun.promise;
    expect(await nodes[1]!.revisions.inTurn('still', async () => 'done')).toBe('done');
    resolve('late');
    expect(await standing).toBe('late');
    expect(await nodes[0]!.revisions.inTurn('still', async () => 'again')).toBe('again');
  });

  it('refuses while the server is down, and goes on by itself once it is back, with everything it said yes to', async () => {
    const { eventStore } = nodes[1]!;
    await eventStore.append(appendOf({ stream: 'kept' }));
    await server.crash();
    await expect(eventStore.append(appendOf({ stream: 'kept', commandId: 'meanwhile', expectedVersion: 1 }))).rejects.toThrow();
    await server.start();
    // As soon as the database is held again.
    const append = () => eventStore.append(appendOf({ stream: 'kept', commandId: 'after', expectedVersion: 1 })).catch(() => null);
    await expect.poll(append, { timeout: 5000 }).toEqual({ ok: true, version: 2 });
    expect((await nodes[2]!.eventStore.read('kept', 0)).map(({ commandId }) => commandId)).toEqual(['command-0', 'after']);
  });

  it('waits for what was asked before it closes', async () => {
    const { eventStore } = await openPostgresStores(url, { hold: null, onLost: () => undefined });
    const last = eventStore.append(appendOf({ stream: 'closing' }));
    await eventStore.close();
    expect(await last).toEqual({ ok: true, version: 1 });
    await expect(eventStore.append(appendOf({ stream: 'closing', expectedVersion: 1 }))).rejects.toThrow();
  });
});
