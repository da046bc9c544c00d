import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { openStores, type Stores } from '#server/open-stores.ts';
import type { Clock } from '#server/ports/clock.ts';
import { hostGathering } from '#server/runtime/hosting.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { profileOf, someAbout } from '#tests/support/gathering-spec.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { lookAtDatabase } from '../foyer/doctor/database.ts';
import { foyer } from '../testing/foyer-command.ts';
import { deeds, doAll, type Deed } from '../testing/moved-store.ts';

type Place = Readonly<Record<string, string>>;

const inFolder = (): Place => ({ FOYER_DATA: temporaryFolder() });

async function storesOf(place: Place, alone = true): Promise<Stores> {
  const config = { databaseUrl: place['DATABASE_URL'] ?? null, dataFolder: place['FOYER_DATA'] ?? '' };
  return openStores(config, { hold: alone ? 'alone' : null, onLost: () => undefined });
}

async function filled(place: Place, what: readonly Deed[]): Promise<void> {
  const stores = await storesOf(place);
  await doAll(stores, what);
  await stores.eventStore.close();
}

/** Moves everything; gives what was moved, each row a line. */
async function move(from: Place, to: Place): Promise<string[]> {
  const file = join(temporaryFolder(), 'moved.jsonl');
  expect(await foyer(from, 'export', file)).toMatchObject({ code: 0, error: '' });
  expect(await foyer(to, 'import', file)).toMatchObject({ code: 0, error: '' });
  return linesOf(file);
}

/** Without its header and what follows from that. */
const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(1, -2);

async function exported(from: Place): Promise<string[]> {
  const file = join(temporaryFolder(), 'exported.jsonl');
  await foyer(from, 'export', file);
  return linesOf(file);
}

const some: readonly Deed[] = [
  {
    kind: 'append',
    append: {
      stream: 'gathering-a',
      actor: 'ana',
      at: 1.5,
      events: [{ type: 'noted', schema: 1, data: { text: 'é' } }],
      personal: [{ owner: 'ana', key: 'profile:ana', value: { name: 'Ana' } }],
      deadlines: [{ key: 'bell', due: 5 }],
      effects: [{ key: 'mail', kind: 'mail', data: null }],
    },
  },
  { kind: 'come', stream: 'gathering-a', person: 'ana', expiresAt: null },
];

describe('a file that a store was exported to', () => {
  it('Z2 is readable by its owner alone, takes the place of no other, and comes in whole or not at all', async () => {
    const from = inFolder();
    await filled(from, some);
    const folder = temporaryFolder();
    const file = join(folder, 'whole.jsonl');
    expect(await foyer(from, 'export', file, '--json')).toMatchObject({ code: 0, out: JSON.stringify({ file, rows: 9 }) });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await foyer(from, 'export', file)).error).toMatch(/is there already/);

    const whole = readFileSync(file);
    const lines = whole.toString('utf8').split(/(?<=\n)/);
    const spoilt: Readonly<Record<string, string | Buffer>> = {
      'cut in its last line': whole.subarray(0, -20),
      'without its end': lines.slice(0, -1).join(''),
      'without a row': lines.toSpliced(3, 1).join(''),
      'one letter changed': whole.toString('utf8').replace('"Ana"', '"Eva"'),
      'more after its end': `${whole.toString('utf8')}${lines[2] ?? ''}`,
      'rows in another order': [lines[0], lines[2], lines[1], ...lines.slice(3)].join(''),
      'another text': 'Dear Sir or Madam,\n',
      'nothing in it': '',
      'a newer format': whole.toString('utf8').replace('"format":1', '"format":2'),
    };
    const to = inFolder();
    for (const [how, content] of Object.entries(spoilt)) {
      const bad = join(folder, `${how}.jsonl`);
      writeFileSync(bad, content);
      const { code, error } = await foyer(to, 'import', bad);
      expect(`${how}: ${code} ${error}`).toMatch(
        /: 1 .*(no export of Foyer|cut short or changed|has format 2|nothing that this Foyer knows)/,
      );
    }
    const { eventStore, accessStore } = await storesOf(to);
    expect(await eventStore.read('gathering-a', 0)).toEqual([]);
    expect(await accessStore.gatherings()).toEqual([]);
    await eventStore.close();
    expect((await foyer(to, 'import', file)).code).toBe(0);
    expect((await foyer(to, 'import', file)).error).toMatch(/holds gatherings already/);
  });

  it('Z2 comes in only while no Foyer runs there, and says where links would open nothing', async () => {
    const [from, to] = [inFolder(), inFolder()];
    await filled(from, some);
    writeFileSync(join(from['FOYER_DATA'] ?? '', 'link-secret'), 'secret\n');
    const file = join(temporaryFolder(), 'moved.jsonl');
    await foyer(from, 'export', file);
    expect(readFileSync(file, 'utf8')).not.toContain('secret');
    const running = await storesOf(to);
    expect((await foyer(to, 'import', file)).error).toMatch(/already using the data/);
    await running.eventStore.close();
    expect((await foyer(to, 'import', file)).out).toMatch(/copy link-secret/);
    const third = inFolder();
    copyFileSync(join(from['FOYER_DATA'] ?? '', 'link-secret'), join(third['FOYER_DATA'] ?? '', 'link-secret'));
    expect((await foyer(third, 'import', file)).out).not.toMatch(/link-secret/);
  });

  it('Z1 holds one instant of a store that goes on being written', async () => {
    const from = inFolder();
    const { eventStore } = await storesOf(from);
    let version = 0;
    const append = async (): Promise<void> => {
      const events = [1, 2, 3].map(() => ({ type: 'noted', schema: 1, data: {} }));
      await eventStore.append(
        appendOf({ expectedVersion: version, commandId: `to ${version}`, events, deadlines: [{ key: 'bell', due: version }] }),
      );
      version += 3;
    };
    for (let count = 0; count < 200; count++) await append();
    const [lines] = await Promise.all([exported(from), ...Array.from({ length: 200 }, append)]);
    await eventStore.close();
    const rows = lines.map((line) => JSON.parse(line) as { table: string; row: { version: number; due: number } });
    const events = rows.filter(({ table }) => table === 'events');
    expect(events.length).toBeGreaterThanOrEqual(600);
    expect(events.map(({ row }) => row.version)).toEqual(events.map((_, index) => index + 1));
    expect(rows.filter(({ table }) => table === 'commands')).toHaveLength(events.length / 3);
    expect(rows.find(({ table }) => table === 'deadlines')?.row.due).toBe(events.length - 3);
  });
});

describe.skipIf(postgresNote !== '')(`moving between SQLite and PostgreSQL${postgresNote}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres({ durable: false });
  });
  afterAll(() => server.end());
  const inPostgres = async (): Promise<Place> => ({ FOYER_DATA: temporaryFolder(), DATABASE_URL: await server.database() });

  it('Z1 loses nothing there and back, whatever the streams hold, row by row', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (what) => {
        const [first, second, third] = [inFolder(), await inPostgres(), inFolder()];
        await filled(first, what);
        const rows = await move(first, second);
        expect(await move(second, third)).toEqual(rows);
        expect(await exported(third)).toEqual(rows);
      }),
      { numRuns: Number(process.env['FOYER_MOVES'] ?? 8) },
    );
  });

  it('Z2 is refused while a Foyer runs on the database', async () => {
    const [from, to] = [inFolder(), await inPostgres()];
    await filled(from, some);
    const file = join(temporaryFolder(), 'moved.jsonl');
    await foyer(from, 'export', file);
    const running = await storesOf(to);
    expect((await foyer(to, 'import', file)).error).toMatch(/Another Foyer runs on the database/);
    await running.eventStore.close();
  });

  it('is looked over by the doctor, before the first start and after it', async () => {
    const place = await inPostgres();
    const looked = async () =>
      (await lookAtDatabase({ databaseUrl: place['DATABASE_URL'] ?? '', dataFolder: '' })).map(
        ({ verdict, says }) => `${verdict}: ${says}`,
      );
    const [answers, steps, clock] = await looked();
    expect(answers).toMatch(/^ok: PostgreSQL \d+\.\d+.* answers\.$/);
    expect(steps).toMatch(/^note: The tables are \d+ steps behind/);
    expect(clock).toMatch(/^ok: The clock of PostgreSQL/);
    await filled(place, some);
    expect(await looked()).toHaveLength(2);
    const nobody = new URL(place['DATABASE_URL'] ?? '');
    nobody.pathname = '/nowhere';
    expect(await lookAtDatabase({ databaseUrl: nobody.href, dataFolder: '' })).toMatchObject([{ verdict: 'wrong' }]);
  });

  it('brings no database forward for a command that only reads, and says what to do', async () => {
    const place = await inPostgres();
    const hand = new Client(place['DATABASE_URL']);
    await hand.connect();
    const commands = [['list'], ['export', join(temporaryFolder(), 'all.jsonl')], ['organiser-link', 'K7PW3M']];
    for (const command of commands)
      expect((await foyer(place, ...command)).error).toContain('has nothing of Foyer yet: start this Foyer on it once');
    expect((await hand.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).rowCount).toBe(0);
    await filled(place, some);
    await hand.query('DELETE FROM schema_steps WHERE step = (SELECT max(step) FROM schema_steps)');
    for (const command of commands)
      expect((await foyer(place, ...command)).error).toContain('is 1 step behind this version: start this Foyer');
    await hand.query('INSERT INTO schema_steps SELECT max(step) + 2 FROM schema_steps');
    expect(await foyer(place, 'list')).toMatchObject({ code: 0, error: '' });
    await hand.end();
  });

  it('Z1 takes a gathering along that goes on there: its bell rings, and everybody is where they were', async () => {
    const places = [inFolder(), await inPostgres(), inFolder()] as const;
    let stores = await storesOf(places[0]);
    let running = start(stores, systemClock);
    const begun = Date.now();
    const about = {
      ...someAbout,
      startsAt: begun + 3600_000,
      programme: [
        { kind: 'hall', seconds: 600, topicTables: ['methods'] },
        { kind: 'mixing', rounds: 2, seconds: 600, tableSize: 2, questions: ['work'] },
      ] as const,
    };
    const { entry, gathering } = await hostGathering({ about, profile: profileOf('Olga') }, null, {
      access: stores.accessStore,
      gatherings: running.gatherings,
      clock: systemClock,
    });
    const organiser = { kind: 'person', id: 'olga', role: 'organiser' } as const;
    await gathering.submit({ command: { type: 'open_doors' }, commandId: 'doors', actor: organiser });
    for (const id of ['ana', 'bo', 'cy', 'dee']) {
      const actor = { kind: 'person', id, role: 'participant' } as const;
      await gathering.submit({ command: { type: 'arrive', profile: profileOf(id), mode: 'full' }, commandId: `arrive ${id}`, actor });
    }
    expect(await gathering.submit({ command: { type: 'start' }, commandId: 'start', actor: organiser })).toMatchObject({ ok: true });

    // Each time the clock stands a little before the next bell.
    const bells = [begun + 600_000, begun + 1_200_000];
    for (const [index, bell] of bells.entries()) {
      // What is due by then is done before it is moved: it rings at once on whatever clock comes next.
      if (index > 0)
        await expect
          .poll(async () => (await running.gatherings.get(entry.stream)).world().state, { timeout: 15_000 })
          .toMatchObject({ course: { healed: true } });
      const before = (await running.gatherings.get(entry.stream)).world();
      await running.stop();
      await stores.eventStore.close();
      await move(places[index] ?? {}, places[index + 1] ?? {});
      stores = await storesOf(places[index + 1] ?? {});
      const idle = start(stores, stopped(bell - 70_000));
      expect((await idle.gatherings.get(entry.stream)).world()).toEqual(before);
      await idle.stop();
      running = start(stores, hastening(bell - 70_000, bell + 120_000));
      await running.gatherings.get(entry.stream);
      const state = async () => (await running.gatherings.get(entry.stream)).world().state;
      await expect.poll(state, { timeout: 20_000 }).toMatchObject({ phase: 'open', course: { kind: 'round', round: index } });
    }
    await running.stop();
    const names = (await stores.eventStore.personal(entry.stream)).map(({ value }) => (value as { name?: string }).name);
    expect(names).toEqual(expect.arrayContaining(['ana', 'bo', 'cy', 'dee', 'Olga']));
    expect((await stores.accessStore.gatheringBySlug(entry.slug))?.stream).toBe(entry.stream);
    await stores.eventStore.close();
  });
});

function start({ eventStore: store, accessStore }: Stores, clock: Clock) {
  const runtime = startRuntime({
    store,
    clock,
    media: new MemoryMediaServer(() => clock.now()),
    matcher: inlineMatcher(2000),
    node: 'n',
    forget: (stream) => accessStore.removeGathering(stream),
    onError: () => undefined,
  });
  onTestFinished(() => runtime.stop());
  return runtime;
}

/** Time that does not pass. */
const stopped = (at: number): Clock => ({ now: () => at, at: () => () => undefined });

/** Time from `from` to `until`, in which whatever is waited for comes after a moment; then it stands still. */
function hastening(from: number, until: number): Clock {
  let now = from;
  const timers = new Set<{ readonly due: number; readonly callback: () => void }>();
  let turn: NodeJS.Timeout | null = null;
  const arm = (): void => {
    turn ??= setTimeout(() => {
      turn = null;
      const first = [...timers].toSorted((a, b) => a.due - b.due)[0];
      if (first === undefined || first.due > until) return;
      timers.delete(first);
      now = Math.max(now, first.due);
      first.callback();
      arm();
    }, 1);
  };
  return {
    now: () => now,
    at(due, callback) {
      const timer = { due, callback };
      timers.add(timer);
      arm();
      return () => timers.delete(timer);
    },
  };
}
