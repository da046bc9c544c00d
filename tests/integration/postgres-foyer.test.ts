import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
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
