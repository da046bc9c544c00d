import { afterEach, describe, expect, it } from 'vitest';
import type { About } from '#shared/gathering/about.ts';
import type { RehearsalPlan } from '#shared/gathering/rehearsal.ts';
import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { createRehearsals } from '#server/rehearsal/rehearsals.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { hostGathering } from '#server/runtime/hosting.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { inviteeOf, profileOf, someAbout } from '#tests/support/gathering-spec.ts';
import { createGathering, startTestApp, TestBrowser, arrive } from '#tests/support/test-app.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';

const start = Date.UTC(2026, 5, 8, 8, 0, 0);
const system = { kind: 'system' } as const;
const plan: RehearsalPlan = { guests: 24, names: 'invited', late: 0.2, absent: 0.1, dropping: 0.1, speed: 10 };
const minutes = 60;
/** The length that organisers of the founding case give it. */
const programme: About['programme'] = [
  { kind: 'hall', seconds: 10 * minutes, topicTables: [] },
  { kind: 'mixing', rounds: 3, seconds: 10 * minutes, tableSize: 4, questions: ['challenges', 'work'] },
  { kind: 'hall', seconds: 5 * minutes, topicTables: [] },
];

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** A real gathering with its people invited, on a clock that the test owns. */
async function prepared(about: Partial<About> = {}) {
  const clock = createVirtualClock(start);
  const store = createMemoryEventStore();
  const access = createMemoryAccessStore();
  const fail = (error: unknown): void => {
    throw error;
  };
  const media = new MemoryMediaServer(() => clock.now());
  const runtime = startRuntime({ store, clock, media, matcher: inlineMatcher(20_000), node: 'n', onError: (_part, error) => fail(error) });
  const { gatherings } = runtime;
  const rehearsals = createRehearsals({
    store,
    access,
    gatherings,
    clock,
    node: 'n',
    sockets: () => ({ signal: () => undefined }),
    onError: fail,
  });
  opened.push(async () => {
    rehearsals.stop();
    await runtime.stop();
  });
  const real = await hostGathering(
    { about: { ...someAbout, startsAt: start + 86_400_000, programme, ...about }, profile: profileOf('Olga') },
    null,
    { access, gatherings, clock },
  );
  const people = readFoundingCase().guests.map((profile) => inviteeOf(profile.name, { profile, mail: `${freshId()}@example.org` }));
  await real.gathering.submit({ command: { type: 'invite', people }, commandId: 'list', actor: system });
  const log = async () => JSON.stringify([await store.read(real.entry.stream, 0), await store.personal(real.entry.stream)]);
  const begin = async (more: Partial<RehearsalPlan> = {}) => {
    const { state, personal } = real.gathering.world();
    const hosted = state.phase === 'none' ? null : await rehearsals.begin({ state, personal }, { ...plan, ...more });
    return hosted ?? expect.fail('no rehearsal began');
  };
  return { clock, store, access, gatherings, rehearsals, real, log, begin };
}

describe('E1 N2 a rehearsal ten times faster', () => {
  it('plays the whole programme in about a tenth of its time, with the shares of guests that were chosen', async () => {
    const { clock, rehearsals, log, begin } = await prepared();
    const before = await log();
    const { entry, gathering } = await begin();
    expect(gathering.world().state).toMatchObject({ phase: 'open', rehearsal: plan });
    await clock.advanceTo(start + 6 * 60_000);
    const { state, personal } = gathering.world();
    if (state.phase !== 'over') throw new Error(`the rehearsal is ${state.phase}`);
    // 45 minutes, and 20 seconds for everybody to come.
    expect((state.endedAt - start) / 1000).toBeGreaterThan(4.5 * 60);
    expect((state.endedAt - start) / 1000).toBeLessThan(5.2 * 60);
    expect(Object.values(state.people).filter(({ standing, listed }) => listed && standing === 'invited')).toHaveLength(2);
    expect(JSON.stringify(personal), 'no addresses').not.toContain('@');
    expect(Object.keys(state.cards).length).toBeGreaterThan(5);

    const summary = await rehearsals.summary(entry.stream);
    expect(summary.people).toBe(22);
    expect(summary.rounds.map(({ round }) => round)).toEqual([0, 1, 2]);
    for (const { tables } of summary.rounds) expect(new Set(tables.flatMap(({ people }) => people)).size).toBeGreaterThanOrEqual(14);
    expect(summary.alone).toEqual([]);
    expect(summary.bells.rung).toBe(5);
    expect(summary.bells.latestMs).toBeLessThan(1000);
    expect(Object.values(summary.names)).toContain('Kalpana');

    expect(await log(), 'the real gathering').toBe(before);
  });

  it('invents guests where more are wanted, or all', async () => {
    const { clock, begin } = await prepared();
    const { gathering } = await begin({ guests: 30, names: 'invented', late: 0, absent: 0, dropping: 0 });
    await clock.advanceTo(start + 30_000);
    const { state, personal } = gathering.world();
    if (state.phase !== 'open') throw new Error(state.phase);
    expect(Object.values(state.people).filter(({ presence }) => presence.kind === 'here')).toHaveLength(30);
    expect(Object.values(personal.profile).filter(({ organisation }) => /^Organisation \d+$/.test(organisation))).toHaveLength(30);
  });
});

it('E2 W2 W4 a world café is rehearsed too: guests go from topic to topic, hosts stay and leave a card', async () => {
  const topics = ['methods', 'water', 'nights'];
  const { clock, rehearsals, begin } = await prepared({
    themes: topics.map((id) => ({ id, name: { en: id } })),
    programme: [{ kind: 'world_cafe', rounds: 3, seconds: 10 * minutes, tableSize: null, questions: [], topics }],
  });
  const { entry, gathering } = await begin({ late: 0, absent: 0 });
  let summaries = 0;
  gathering.onChange(({ after: { personal } }) => {
    summaries = Math.max(summaries, Object.keys(personal.summary).length);
  });
  await clock.advanceTo(start + 5 * 60_000);
  expect(gathering.world().state.phase).toBe('over');
  const { rounds, alone } = await rehearsals.summary(entry.stream);
  expect(rounds.map(({ tables }) => new Set(tables.map(({ theme }) => theme)))).toEqual(
    [topics, topics, topics].map((all) => new Set(all)),
  );
  const topicsOf = new Map<string, string[]>();
  for (const { tables } of rounds)
    for (const { theme, people } of tables)
      for (const person of people) topicsOf.set(person, [...(topicsOf.get(person) ?? []), theme ?? '']);
  const seen = [...topicsOf.values()].map((list) => new Set(list).size);
  // Six tables: as many hosts stay, all others come to every topic; who dropped may miss one.
  expect(seen.filter((count) => count === 3).length).toBeGreaterThanOrEqual(14);
  expect(summaries).toBeGreaterThanOrEqual(3);
  expect(alone).toEqual([]);
});

describe('E3 a rehearsal', () => {
  it.each([
    ['a restart does not keep it', true],
    ['where the node that played it is gone, another sees to that', false],
  ])('goes by itself, with everything beside it: %s', async (_, alone) => {
    const { clock, store, access, gatherings, rehearsals, log, begin } = await prepared();
    const before = await log();
    const { entry } = await begin();
    await clock.advanceTo(start + 30_000);
    rehearsals.stop();
    const again = createRehearsals({
      store,
      access,
      gatherings,
      clock,
      node: 'n',
      sockets: () => ({ signal: () => undefined }),
      onError: (error) => expect.fail(String(error)),
    });
    await again.resume(alone);
    await clock.advanceTo(start + 6 * 60_000);
    if (alone) expect((await gatherings.get(entry.stream)).world().state.phase, 'guests go on').toBe('over');
    await clock.advanceTo((entry.expiresAt ?? 0) + (alone ? 1_000 : 61_000));
    again.stop();
    expect(await access.gatheringBySlug(entry.slug)).toBeNull();
    expect(await store.read(entry.stream, 0)).toEqual([]);
    expect(await store.personal(entry.stream)).toEqual([]);
    expect((await store.deadlines(Number.MAX_SAFE_INTEGER, 100)).map(({ stream }) => stream)).not.toContain(entry.stream);
    expect(await log()).toBe(before);
  });
});

describe('E1 N4 the way to a rehearsal', () => {
  it('is for organisers, leads to links of its own, and says on every view that it is one', async () => {
    const app = await startTestApp();
    opened.push(() => app.close());
    const created = await createGathering(app.base);
    const { browser, socket } = await arrive(created, 'Ana', app.base);
    socket.close();
    const path = `/api/gatherings/${created.slug}/rehearsals`;
    const asked = { plan: { ...plan, guests: 6, late: 0, absent: 0 } };
    expect((await browser.request('POST', path, asked)).status).toBe(401);
    expect((await created.organiser.request('POST', path, { plan: { ...plan, guests: 1000 } })).status).toBe(400);
    const { status, body } = await created.organiser.request('POST', path, asked);
    expect(status).toBe(201);
    const { liveAddress, address } = body as { liveAddress: string; address: string };
    const slug = new URL(liveAddress).pathname.split('/')[2] ?? '';
    expect(slug).not.toBe(created.slug);

    const organiser = new TestBrowser(app.base);
    expect(await organiser.open(liveAddress)).toMatchObject({ role: 'organiser' });
    const live = organiser.connect(slug, 'live');
    await live.until(({ hall }) => hall?.rehearsal?.speed === 10 && Object.keys(hall.people).length >= 3);
    live.close();
    expect((await organiser.request('GET', `/api/gatherings/${slug}/rehearsal`)).body).toMatchObject({ rounds: [], alone: [] });
    expect((await organiser.request('POST', `/api/gatherings/${slug}/rehearsals`, asked)).status, 'of a rehearsal').toBe(409);

    const visitor = await arrive({ ...created, slug, sharedAddress: address }, 'Olga', app.base);
    expect(visitor.socket.views.hall?.rehearsal).toEqual({ speed: 10 });
    visitor.socket.close();
  });
});
