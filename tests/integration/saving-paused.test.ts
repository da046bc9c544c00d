import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import type { Acknowledgement } from '#shared/contract/socket-events.ts';
import { Line } from '#tests/support/client-line.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { startServerProcess, type ServerProcess } from '#tests/support/server-process.ts';
import { mountSmallDisk, smallDiskNote } from '#tests/support/small-disk.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { createGathering, TestBrowser, type Created } from '#tests/support/test-app.ts';

/** How long PostgreSQL is away, ms; longer by hand. */
const awayMs = Number(process.env['FOYER_AWAY_MS'] ?? 2000);
const backWithin = 5000;

/** Somebody at a page of a gathering on this server. */
async function comeIn(server: ServerProcess, created: Created, name: string, browser = new TestBrowser(server.base)): Promise<Line> {
  await browser.open(created.sharedAddress);
  const line = new Line(browser, created.slug);
  onTestFinished(() => line.connection.close());
  await line.connection.send({ type: 'arrive', profile: profileOf(name), mode: 'listening' });
  await line.until(() => line.mine?.standing === 'here');
  return line;
}

const topic = (name: string) => ({ type: 'open_table', topic: name, theme: null, question: null, languages: [], seats: 4 }) as const;

/** Answers as they come. */
function watched(answers: readonly Promise<Acknowledgement>[]): Acknowledgement[] {
  const come: Acknowledgement[] = [];
  for (const answer of answers) void answer.then((acknowledgement) => come.push(acknowledgement));
  return come;
}

const readiness = async ({ base }: ServerProcess): Promise<string> => {
  const response = await fetch(`${base}/readyz`);
  return `${response.status} ${await response.text()}`;
};

describe.skipIf(smallDiskNote !== '')(`on a full disk${smallDiskNote}`, () => {
  it('Z4 nothing is acknowledged and nothing torn, people are told, and it goes on by itself once there is room', async () => {
    const disk = mountSmallDisk(8_000_000);
    const server = await startServerProcess(disk.folder, { FOYER_LOG: 'warn' });
    onTestFinished(() => server.killHard());
    const created = await createGathering(server.base);
    const line = await comeIn(server, created, 'Ana');
    const bo = await comeIn(server, created, 'Bo');
    disk.fill();
    // Until what room the log has in its own file is used up.
    let written = 0;
    const answers: Promise<Acknowledgement>[] = [];
    while (line.saving.at(-1) !== 'paused') {
      answers.push(
        line.connection.send({ type: 'change_profile', profile: profileOf(`Ana ${++written}`, { organisation: 'x'.repeat(60) }) }),
      );
      await Promise.race([answers.at(-1), line.until(() => line.saving.at(-1) === 'paused')]);
    }
    answers.push(line.connection.send(topic('While it was full')));
    const come = watched(answers.slice(-2));
    expect(await readiness(server)).toBe('503 saving is paused');
    const again = await fetch(`${server.base}/api/gatherings/QQQQQQ/session`, { method: 'POST' });
    expect(again.status, 'it still serves').toBeLessThan(500);
    expect(come).toEqual([]);
    bo.connection.close();

    disk.free();
    const since = performance.now();
    await line.until(() => line.saving.at(-1) === 'on');
    expect(performance.now() - since).toBeLessThan(backWithin);
    expect(await Promise.all(answers)).toEqual(answers.map(() => expect.objectContaining({ ok: true }) as unknown));
    expect(await readiness(server)).toBe('200 ok');
    await line.until(() => line.hall?.people[bo.mine?.id ?? '']?.dropped === true);
    expect(await server.stop()).toBe(0);
    const log = server.logged();
    expect(log.match(/saving is paused/g)).toHaveLength(1);
    expect(log).toMatch(/database or disk is full[^]*saving goes on/);

    const { eventStore } = openSqliteStores(disk.folder);
    await eventStore.close();
    const database = new DatabaseSync(join(disk.folder, 'foyer.sqlite'), { readOnly: true });
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    const opened = database.prepare("SELECT count(*) AS count FROM events WHERE type = 'TableOpened'").get();
    const versions = database.prepare('SELECT max(version) AS last, count(*) AS count FROM events').get();
    database.close();
    expect(opened, 'once, though it was sent again').toEqual({ count: 1 });
    expect(versions?.['last']).toBe(versions?.['count']);
  });
});

describe.skipIf(postgresNote !== '')(`with PostgreSQL away${postgresNote}`, { timeout: 60_000 + awayMs * 2 }, () => {
  it('Z4 nothing is acknowledged, people are told, what they do is kept, and it goes on by itself within five seconds', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.end());
    const settings = { DATABASE_URL: await postgres.database(), FOYER_PORT: String(await freeTcpPort('127.0.0.1')), FOYER_LOG: 'warn' };
    const server = await startServerProcess(temporaryFolder(), settings);
    onTestFinished(() => server.killHard());
    const created = await createGathering(server.base);
    const line = await comeIn(server, created, 'Ana');
    const browser = new TestBrowser(server.base);
    (await comeIn(server, created, 'Bo', browser)).connection.close();
    expect(await line.connection.send(topic('Before'))).toMatchObject({ ok: true });

    await postgres.crash();
    const stood = line.connection.send({ type: 'stand' });
    await line.until(() => line.saving.at(-1) === 'paused');
    const opened = line.connection.send(topic('While it was away'));
    const come = watched([stood, opened]);
    const again = new Line(browser, created.slug);
    onTestFinished(() => again.connection.close());
    await again.until(() => again.saving.at(-1) === 'paused');
    expect(again.states, 'a page loaded anew meanwhile is told why it waits').toEqual([]);
    const back = performance.now() + awayMs;
    await expect.poll(() => performance.now() > back, { timeout: awayMs + 5000 }).toBe(true);
    expect(come).toEqual([]);
    expect(line.states).toEqual(['live']);
    expect(await readiness(server)).toBe('503 saving is paused');

    await postgres.start();
    const since = performance.now();
    expect(await stood).toMatchObject({ ok: true });
    expect(await opened).toMatchObject({ ok: true });
    expect(performance.now() - since).toBeLessThan(backWithin);
    expect(line.saving).toEqual(['on', 'paused', 'on']);
    await line.until(() => line.table !== null && line.table !== undefined);
    expect(line.states).toEqual(['live']);
    await again.until(() => again.states.at(-1) === 'live' && again.mine?.standing === 'here');
    expect(server.logged().match(/saving is paused/g)).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  });
});
