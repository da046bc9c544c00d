import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Segment } from '#shared/gathering/about.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { arrive, createGathering, startTestApp, TestBrowser, type TestApp, type TestSocket } from '#tests/support/test-app.ts';

const lines: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({}, {}, pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }));
});
afterAll(() => app.close());

/** Every row of every table, as text. */
function rows(): Set<string> {
  const database = new DatabaseSync(join(app.dataFolder, 'foyer.sqlite'), { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const all = tables.flatMap(({ name }) =>
    database
      .prepare(`SELECT * FROM ${String(name)}`)
      .all()
      .map((row) => JSON.stringify(row)),
  );
  database.close();
  return new Set(all);
}

const hall: Segment = { kind: 'hall', seconds: 1200, topicTables: [] };

/** Ana and Bo sit at a table; an organiser looks at the live screen. */
async function atTable() {
  const created = await createGathering(app.base, { startsAt: Date.now() - 1000, programme: [hall, { kind: 'plenary', seconds: 600 }] });
  const live = created.organiser.connect(created.slug, 'live');
  await live.connected();
  const [ana, bo] = await Promise.all(['Ana', 'Bo'].map(async (name) => (await arrive(created, name, app.base)).socket));
  if (ana === undefined || bo === undefined) throw new Error('somebody did not arrive');
  await ana.send({ type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 2 });
  const table = await ana.until(({ mine }) => mine?.table);
  await bo.send({ type: 'sit', table });
  await bo.until((views) => views.table?.people.length === 2);
  return { created, live, ana, bo, table };
}
const troubles = ({ views: { hall: view } }: TestSocket) => (view !== null && 'trouble' in view ? Object.values(view.trouble) : []);

it('O4 an organiser visits a full table from the live screen, by the tab in which they are in the gathering', async () => {
  const { created, live, bo, table } = await atTable();
  expect(await live.send({ type: 'visit', table })).toMatchObject({ ok: false, code: 'not_admitted' });
  const seat = created.organiser.connect(created.slug);
  await seat.connected();
  await seat.send({ type: 'arrive', profile: profileOf('Olga'), mode: 'full' });
  expect(await live.send({ type: 'visit', table })).toMatchObject({ ok: true });
  const seen = await bo.until((views) => views.table?.visitors.length === 1 && views.table);
  expect([seen.people.length, seen.visitors]).toEqual([3, [seat.mine.id]]);
  const [ticket] = await seat.until(() => seat.tickets.length > 0 && seat.tickets);
  expect(ticket).toMatchObject({ purpose: 'current', table, mayPublish: true });
  const row = await live.until(({ hall: view }) => view?.tables[table]);
  expect([row.people.length, row.seats]).toEqual([2, 2]);
  expect(await live.send({ type: 'stand' })).toMatchObject({ ok: true });
  await seat.until(({ mine }) => mine?.table === null);
  await bo.until((views) => views.table?.visitors.length === 0);
  [live, bo, seat].forEach((socket) => socket.close());
});

it('O5 that a table is silent reaches organisers, and no row or line says who noticed', async () => {
  const { live, ana, bo, table } = await atTable();
  const [before, logged] = [rows(), lines.length];
  await bo.send({ type: 'report_quiet', table, on: true }, 'noticed-by-bo');
  await live.until(() => troubles(live).some(({ kind, table: at }) => kind === 'silent' && at === table));
  await ana.until((views) => views.table?.quiet === true);
  await bo.send({ type: 'report_quiet', table, on: true }, 'noticed-by-bo');
  await ana.send({ type: 'report_quiet', table, on: false }, 'noticed-by-ana');
  await live.until(() => troubles(live).length === 0);
  const said = [...[...rows()].filter((row) => !before.has(row)), ...lines.slice(logged)].join('\n');
  expect(said).toContain('TableQuietChanged');
  for (const trace of [ana.mine.id, bo.mine.id, 'noticed-by']) expect(said).not.toContain(trace);
  [live, ana, bo].forEach((socket) => socket.close());
});

it('C9 of two organisers who change the programme the later one is told to look again', async () => {
  const { created, live, ana } = await atTable();
  const second = new TestBrowser(app.base);
  await second.open(created.organiserAddress);
  const other = second.connect(created.slug, 'live');
  await other.connected();
  const was = (await other.until(({ hall: view }) => view?.about.programme)) as Segment[];
  const longer = [hall, { kind: 'plenary', seconds: 1200 }, hall] as const;
  expect(await live.send({ type: 'change_programme', was, programme: longer })).toMatchObject({ ok: true });
  expect(await other.send({ type: 'change_programme', was, programme: [hall] })).toMatchObject({ ok: false, code: 'programme_is_stale' });
  const clock = await ana.until(({ hall: view }) => view?.about.programme.length === 3 && view.clock);
  expect((clock.expectedEnd ?? 0) - (clock.endsAt ?? 0)).toBe(2400_000);
  expect(await ana.send({ type: 'change_programme', was: longer, programme: was })).toMatchObject({ ok: false, code: 'not_allowed' });
  [live, other, ana].forEach((socket) => socket.close());
});

it('D12 behind closed doors whoever is new knocks, and the page says so before', async () => {
  const { created, live, ana } = await atTable();
  await live.send({ type: 'close_doors', on: true });
  const browser = new TestBrowser(app.base);
  await browser.open(created.sharedAddress);
  const socket = browser.connect(created.slug);
  await socket.connected();
  await socket.send({ type: 'arrive', profile: profileOf('Late'), mode: 'full' });
  await socket.until(({ mine }) => mine?.standing === 'knocking');
  const { body } = await browser.request('GET', `/api/gatherings/${created.slug}`);
  expect(body).toMatchObject({ gathering: { door: 'knock' } });
  await live.send({ type: 'admit', person: socket.mine.id });
  await socket.until(({ mine }) => mine?.standing === 'here');
  [live, ana, socket].forEach((one) => one.close());
});
