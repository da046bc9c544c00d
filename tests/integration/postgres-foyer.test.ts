import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { openStores } from '#server/open-stores.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { postgresNote, postgresPrograms } from '#tests/support/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts';
import { startServerProcess } from '#tests/support/server-process.ts';
import { arrive, createGathering } from '#tests/support/test-app.ts';

describe.skipIf(postgresNote !== '')(`Foyer on a PostgreSQL server${postgresNote}`, () => {
  let server: PostgresServer;
  let url: string;
  const folders: string[] = [];
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'foyer-on-postgres-'));
    folders.push(made);
    return made;
  };

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.database();
  });
  afterAll(async () => {
    await server.end();
    for (const one of folders) rmSync(one, { recursive: true, force: true });
  });

  it('keeps a gathering over a crash of its own and of the database, and takes nothing while that is away', async () => {
    const data = folder();
    const environment = { DATABASE_URL: url, FOYER_PORT: String(await freeTcpPort('127.0.0.1')) };
    const first = await startServerProcess(data, environment);
    const created = await createGathering(first.base, { programme: [{ kind: 'hall', seconds: 600, topicTables: [] }] });
    const ana = await arrive(created, 'Ana', first.base);
    const live = created.organiser.connect(created.slug, 'live');
    await live.connected();
    expect(await live.send({ type: 'start' })).toMatchObject({ ok: true });
    await first.killHard();

    const second = await startServerProcess(data, environment);
    const socket = ana.browser.connect(created.slug);
    await socket.connected();
    await socket.until(({ hall, mine }) => hall?.clock.kind === 'hall' && mine?.standing === 'here');
    const open = (topic: string) => socket.send({ type: 'open_table', topic, theme: null, question: null, languages: ['en'], seats: 4 });
    expect(await open('Before')).toMatchObject({ ok: true });

    await server.crash();
    expect(await open('Meanwhile')).toMatchObject({ ok: false, retryable: true });
    await server.start();
    // By itself, as a client's outbox goes on asking.
    await expect.poll(() => socket.send({ type: 'stand' }), { timeout: 20_000, interval: 200 }).toMatchObject({ ok: true });
    expect(await open('After')).toMatchObject({ ok: true });
    const topics = await socket.until(({ hall }) => {
      const now = Object.values(hall?.tables ?? {}).map(({ topic }) => topic);
      return now.includes('After') && now;
    });
    expect(topics).not.toContain('Meanwhile');
    socket.close();
    expect(await second.stop()).toBe(0);
  });

  it('lets no second Foyer onto the same database', async () => {
    const first = await startServerProcess(folder(), { DATABASE_URL: url });
    await expect(startServerProcess(folder(), { DATABASE_URL: url })).rejects.toThrow('Another Foyer runs on the database');
    expect(await first.stop()).toBe(0);
    const next = await startServerProcess(folder(), { DATABASE_URL: url });
    expect(await next.stop()).toBe(0);
  });

  it('stores nothing while it does not hold the database, and goes on by itself once it does', async () => {
    const address = await server.database();
    const lost: string[] = [];
    const onLost = ({ message }: Error) => void lost.push(message);
    const { eventStore } = await openStores({ databaseUrl: address, dataFolder: folder() }, { hold: 'alone', onLost });
    const other = new Client(address);
    const hand = new Client(address);
    await Promise.all([other.connect(), hand.connect()]);
    const held = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 7017002 AND granted";
    // Another Foyer waits at the door, so that it is in the moment that the connection of the first one is cut.
    const taken = other.query('SELECT pg_advisory_lock(7017002)');
    await expect.poll(async () => (await hand.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount).toBe(1);
    await hand.query(`SELECT pg_terminate_backend(pid) FROM (${held}) AS holder`);
    await taken;
    await expect.poll(() => lost).toHaveLength(1);
    await expect(eventStore.append(appendOf({}))).rejects.toThrow('is not held by this Foyer');
    expect(await eventStore.read('gathering-1', 0)).toEqual([]);
    await other.end();
    await expect.poll(() => eventStore.append(appendOf({})).catch(() => null), { timeout: 5000 }).toMatchObject({ ok: true });
    await hand.end();
    await eventStore.close();
  });

  it('A3 erases anew in a restored dump what was erased since, by the list in the data folder', async () => {
    const programs = postgresPrograms ?? '';
    const [data, source, target] = [folder(), await server.database(), await server.database()];
    const open = (address: string) => openStores({ databaseUrl: address, dataFolder: data }, { hold: 'alone', onLost: () => undefined });
    const ada = { owner: 'ada', key: 'name', value: 'Ada Lovelace' };
    const bob = { owner: 'bob', key: 'name', value: 'Bob' };
    const first = (await open(source)).eventStore;
    await first.append(appendOf({ personal: [ada, bob] }));
    await first.erase('gathering-1', 'bob', 1500);
    await first.append(appendOf({ expectedVersion: 1, personal: [bob] }));
    const dump = execFileSync(join(programs, 'pg_dump'), [source]);
    await first.append(appendOf({ expectedVersion: 2, commandId: 'erases', at: 2000, erase: ['ada'] }));
    await first.close();
    execFileSync(join(programs, 'psql'), ['-q', '-v', 'ON_ERROR_STOP=1', target], { input: dump, stdio: ['pipe', 'ignore', 'pipe'] });

    const restored = (await open(target)).eventStore;
    expect(await restored.personal('gathering-1')).toEqual([bob]);
    expect(await restored.erasures()).toContainEqual({ stream: 'gathering-1', owner: 'ada', at: 2000 });
    await restored.close();
    expect(execFileSync(join(programs, 'pg_dump'), [target]).toString()).not.toContain('Lovelace');

    // A list that was lost is made anew from what the database knows.
    rmSync(join(data, 'erasures.jsonl'));
    await (await open(target)).eventStore.close();
    expect(readFileSync(join(data, 'erasures.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('makes its data folder, and says in a sentence where that cannot be written to', async () => {
    const made = join(folder(), 'a', 'b');
    const first = await startServerProcess(made, { DATABASE_URL: url });
    expect(await first.stop()).toBe(0);
    await expect(startServerProcess('/proc/foyer', { DATABASE_URL: url })).rejects.toThrow(
      'Foyer cannot write to its data folder /proc/foyer',
    );
  });

  it('says in a sentence why it cannot be used', async () => {
    const start = (address: string) => startServerProcess(folder(), { DATABASE_URL: address });
    const other = new URL(url);
    other.pathname = '/nowhere';
    await expect(start(other.href)).rejects.toThrow('There is no database of the name in DATABASE_URL');
    other.port = String(await freeTcpPort('127.0.0.1'));
    await expect(start(other.href)).rejects.toThrow('Nothing answers at the address in DATABASE_URL');
    await expect(start('mysql://127.0.0.1/foyer')).rejects.toThrow('DATABASE_URL must be the address of a PostgreSQL database');
  });
});
