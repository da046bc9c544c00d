import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '#shared/gathering/commands.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { readFoundingCase } from '#server/rehearsal/founding-case.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';
import type { Gathering } from './gathering.ts';
import { seriesOf } from './relay.ts';
import type { Series } from './series.ts';
import { startRuntime, type Runtime } from './start-runtime.ts';

const start = Date.UTC(2026, 5, 8, 12, 0, 0);
const minute = 60_000;
const day = 86_400_000;
const founding = readFoundingCase();
const guests = founding.guests.slice(0, 24);
const about = {
  ...founding.about(start),
  rehearsal: false,
  retentionDays: 1,
  programme: [{ kind: 'mixing' as const, rounds: 3, seconds: 600, tableSize: 4, questions: [] }],
};

let clock: VirtualClock;
let store: EventStore;
let runtime: Runtime;
let commands = 0;

beforeEach(() => {
  clock = createVirtualClock(start - 20 * minute);
  store = createMemoryEventStore();
  runtime = startRuntime({
    store,
    clock,
    media: new MemoryMediaServer(() => clock.now()),
    matcher: inlineMatcher(600_000),
    node: 'n',
    onError: (_part, error) => {
      throw error;
    },
  });
});
afterEach(() => runtime.stop());

const organiser = { kind: 'organiser', gathering: 'gathering-1', person: 'olga' } as const;

async function send(gathering: Gathering, person: string | null, command: Command): Promise<void> {
  const actor = person === null ? ({ kind: 'system' } as const) : ({ kind: 'person', id: person, role: 'participant' } as const);
  const outcome = await gathering.submit({ command, commandId: `c${++commands}`, actor });
  if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`);
}

/** As somebody's page holds it. */
async function held(stream: string): Promise<Gathering> {
  const gathering = await runtime.gatherings.get(stream);
  gathering.hold();
  return gathering;
}

/** A first gathering that has ended: 24 people sat three rounds, and everybody said yes to the next one but who is left out. */
async function firstGathering(without: readonly string[] = []): Promise<{ gathering: Gathering; series: Series }> {
  const gathering = await held('gathering-1');
  const profile = { name: 'Olga', organisation: 'Efus', languages: ['fr', 'en'], topics: [] };
  await send(gathering, null, { type: 'create', about, organiser: 'olga', profile });
  await send(gathering, null, { type: 'open_doors' });
  for (const command of [{ type: 'arrive', profile, mode: 'no_camera' }, { type: 'leave' }] as const)
    await gathering.submit({ command, commandId: `c${++commands}`, actor: { kind: 'person', id: 'olga', role: 'organiser' } });
  for (const [index, guest] of guests.entries()) await send(gathering, `g${index}`, { type: 'arrive', profile: guest, mode: 'no_camera' });
  await clock.advanceTo(start + 45 * minute);
  for (const [index, guest] of guests.entries())
    if (!without.includes(`g${index}`)) await send(gathering, `g${index}`, { type: 'join_series', mail: `${guest.name}@example.org` });
  await clock.advanceTo(clock.now() + minute);
  return { gathering, series: seriesOf(runtime.series, gathering) };
}

async function claimedBy(series: Series, ...organisations: string[]): Promise<Gathering> {
  await series.submit({ type: 'offer', after: 'gathering-1', organisations, expiresAt: clock.now() + day, stays: true }, organiser);
  const { state } = await series.world();
  for (const [index, offer] of Object.keys(state.offers).entries()) {
    const [name, organisation] = [`Host ${index}`, organisations[index] ?? ''];
    const claim = { type: 'claim_offer', offer, generation: 0, gathering: 'gathering-2', name, organisation } as const;
    expect(await series.submit(claim, { kind: 'claimant', offer })).toMatchObject({ ok: true });
  }
  await clock.advanceTo(clock.now() + minute);
  return held('gathering-2');
}

const known = (gathering: Gathering) => {
  const { state } = gathering.world();
  if (state.phase === 'none') throw new Error('There is no gathering.');
  return state;
};
const invited = (gathering: Gathering) => Object.values(known(gathering).people).filter(({ role }) => role === 'participant');
const nameIn = (gathering: Gathering, person: string): string => gathering.world().personal.profile[person]?.name ?? '';
const metByName = (gathering: Gathering): string[] =>
  Object.keys(known(gathering).met).map((key) =>
    key
      .split(' ')
      .map((person) => nameIn(gathering, person))
      .sort()
      .join(' & '),
  );

/** The first plan of the second gathering, by name. */
async function firstPlan(second: Gathering): Promise<string[][]> {
  const startsAt = clock.now() + 20 * minute;
  await send(second, null, { type: 'edit', about: { ...known(second).about, startsAt } });
  await clock.advanceTo(startsAt - 10 * minute);
  for (const { id } of invited(second))
    await send(second, id, { type: 'arrive', profile: second.world().personal.profile[id] ?? guests[0]!, mode: 'no_camera' });
  await clock.advanceTo(startsAt - 20_000);
  const state = known(second);
  const coming = state.phase === 'open' ? state.course.coming : null;
  const plan = coming?.stage === 'promised' ? coming.plan : null;
  if (plan == null) throw new Error('There is no plan.');
  expect(plan.figures.repeats).toBe(plan.figures.repeatsBound);
  return plan.tables.map(({ people }) => people.map((person) => nameIn(second, person)));
}

const pairsOf = (tables: readonly (readonly string[])[]): string[] =>
  tables.flatMap((table) => table.flatMap((a, index) => table.slice(index + 1).map((b) => [a, b].sort().join(' & '))));

describe('N: the relay', () => {
  it('N3 N6 the first plan of the second gathering, claimed by two, repeats no pair that can be avoided', async () => {
    const { gathering, series } = await firstGathering();
    const met = new Set(metByName(gathering));
    expect(met.size).toBe(108);
    // Whoever handed it on, stays and said yes is written to as one of its organisers.
    await send(gathering, 'olga', { type: 'join_series', mail: 'olga@example.org' });
    await clock.advanceTo(clock.now() + minute);
    const second = await claimedBy(series, 'Nordstadt', 'Südstadt');
    const state = known(second);
    expect(invited(second)).toHaveLength(24);
    expect(state.about).toMatchObject({ organisedBy: 'Nordstadt · Südstadt', themes: about.themes });
    const organisers = Object.values(state.people).filter(({ role }) => role === 'organiser');
    expect(organisers.map(({ id }) => nameIn(second, id)).sort()).toEqual(['Host 0', 'Host 1', 'Olga']);
    expect(second.world().personal.invitation['olga']).toMatchObject({ mail: 'olga@example.org' });
    const pairs = pairsOf(await firstPlan(second));
    expect(pairs).toHaveLength(36);
    expect(pairs.filter((pair) => met.has(pair))).toEqual([]);
  }, 60_000);

  it('N4 seats those together again who both asked, and nobody on the wish of one', async () => {
    const { gathering, series } = await firstGathering();
    const [both = '', one = ''] = Object.keys(known(gathering).met);
    const [a = '', b = ''] = both.split(' ');
    const [c = '', d = ''] = one.split(' ');
    await send(gathering, a, { type: 'meet_again', person: b, on: true });
    await send(gathering, b, { type: 'meet_again', person: a, on: true });
    await send(gathering, c, { type: 'meet_again', person: d, on: true });
    await clock.advanceTo(clock.now() + minute);
    const second = await claimedBy(series, 'Nordstadt');
    const wish = (x: string, y: string): string =>
      [x, y]
        .map((person) => nameIn(gathering, person))
        .sort()
        .join(' & ');
    expect(known(second).series.reunions).toHaveLength(1);
    const pairs = pairsOf(await firstPlan(second));
    expect(pairs).toContain(wish(a, b));
    expect(pairs).not.toContain(wish(c, d));
  }, 60_000);

  it('N2 carries over only who said yes; who takes it back goes from the series and from the list of the next gathering', async () => {
    const { gathering, series } = await firstGathering(['g3']);
    const second = await claimedBy(series, 'Nordstadt');
    const names = () =>
      invited(second)
        .filter(({ standing }) => standing === 'invited')
        .map(({ id }) => nameIn(second, id));
    expect(names()).toHaveLength(23);
    expect(names()).not.toContain(guests[3]?.name);
    await send(gathering, 'g4', { type: 'leave_series' });
    await clock.advanceTo(clock.now() + minute);
    expect(names()).not.toContain(guests[4]?.name);
    const rows = JSON.stringify([await store.personal(series.stream), await store.personal('gathering-2')]);
    expect(rows).not.toContain(guests[4]?.name);
    // Who says yes only now comes along too.
    await send(gathering, 'g3', { type: 'join_series', mail: '' });
    await clock.advanceTo(clock.now() + minute);
    expect(names()).toContain(guests[3]?.name);
  }, 60_000);

  it('N2 keeps who said yes when the personal data of the first gathering go', async () => {
    const { series } = await firstGathering(['g3']);
    await clock.advanceTo(clock.now() + day);
    expect(await store.personal('gathering-1')).toEqual([]);
    const second = await claimedBy(series, 'Nordstadt');
    expect(invited(second)).toHaveLength(23);
    expect(Object.keys(known(second).series.met)).not.toHaveLength(0);
  }, 60_000);
});
