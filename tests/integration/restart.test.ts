import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startServerProcess } from '#tests/support/server-process.ts';
import { arrive, createGathering, type TestBrowser, type TestSocket } from '#tests/support/test-app.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'foyer-restart-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const inRound = (round: number) => (views: TestSocket['views']) =>
  views.hall?.clock.kind === 'round' &&
  views.hall.clock.round === round &&
  views.table?.kind === 'round' &&
  views.mine?.table === views.table.id &&
  views;

it('killed with -9 in the middle of a round: same tables, same clock, the bell rings once', async () => {
  const port = { FOYER_PORT: String(20_000 + (process.pid % 20_000)) };
  const first = await startServerProcess(dataFolder, port);
  const created = await createGathering(first.base, {
    programme: [{ kind: 'mixing', rounds: 2, seconds: 20, tableSize: 2, questions: ['work'] }],
  });
  const people = await Promise.all(['Ana', 'Bo', 'Cy', 'Dee', 'Eli', 'Fay'].map((name) => arrive(created, name, first.base)));
  const live = created.organiser.connect(created.slug, 'live');
  await live.connected();
  expect(await live.send({ type: 'start' })).toMatchObject({ ok: true });

  const before = await Promise.all(people.map(({ socket }) => socket.until(inRound(0))));
  const seats = before.map(({ mine }) => mine?.table);
  const endsAt = before[0]?.hall?.clock.endsAt;
  await first.killHard();

  const second = await startServerProcess(dataFolder, port);
  const back = await Promise.all(people.map(({ browser }) => again(browser, created.slug)));
  const after = await Promise.all(back.map((socket) => socket.until(inRound(0))));
  expect(after.map(({ mine }) => mine?.table)).toEqual(seats);
  expect(after[0]?.hall?.clock.endsAt).toBe(endsAt);

  const next = await Promise.all(back.map((socket) => socket.until(inRound(1))));
  expect(next[0]?.hall?.clock.startedAt).toBe(endsAt);
  const partners = new Set(next.map(({ table }) => table?.people.toSorted().join(' ')));
  expect(partners.size).toBe(3);
  for (const socket of back) socket.close();
  expect(await second.stop()).toBe(0);

  const log = new DatabaseSync(join(dataFolder, 'foyer.sqlite'), { readOnly: true });
  const rounds = log.prepare("SELECT data FROM events WHERE type = 'CourseBegan' ORDER BY version").all() as { data: string }[];
  log.close();
  expect(rounds.map(({ data }) => (JSON.parse(data) as { next: unknown }).next)).toEqual([
    { kind: 'round', segment: 0, round: 0 },
    { kind: 'round', segment: 0, round: 1 },
  ]);
});

async function again(browser: TestBrowser, slug: string): Promise<TestSocket> {
  const socket = browser.connect(slug);
  await socket.connected();
  return socket;
}
