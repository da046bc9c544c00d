import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMemoryAccessStore } from '#server/adapters/memory/access-store.ts';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { createRehearsals } from '#server/rehearsal/rehearsals.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { profileOf } from '#tests/support/gathering-spec.ts';
import { createVirtualClock, type VirtualClock } from '#tests/support/virtual-clock.ts';

const start = Date.UTC(2026, 5, 8, 12, 0, 0);
const visitor = { kind: 'person', id: 'visitor', role: 'participant' } as const;
let clock: VirtualClock;
let gathering: Gathering;
let stop: () => Promise<void>;
const seen = { atTables: 0, rounds: new Set<number>(), dropped: false, late: false, said: 0 };

beforeAll(async () => {
  clock = createVirtualClock(start);
  const store = createMemoryEventStore();
  const access = createMemoryAccessStore();
  const onError = (error: unknown): void => {
    throw error;
  };
  const media = new MemoryMediaServer(() => clock.now());
  const runtime = startRuntime({
    store,
    clock,
    media,
    matcher: inlineMatcher(20_000),
    node: 'n',
    onError: (_part, error) => onError(error),
  });
  const { gatherings } = runtime;
  const rehearsals = createRehearsals({
    store,
    access,
    gatherings,
    clock,
    node: 'n',
    sockets: () => ({
      signal: () => {
        seen.said++;
      },
    }),
    onError,
  });
  const hosted = await rehearsals.beginDemonstration();
  if (hosted === null) throw new Error('no demonstration began');
  gathering = hosted.gathering;
  gathering.onChange(({ after: { state } }) => {
    if (state.phase !== 'open') return;
    const people = Object.values(state.people);
    seen.atTables = Math.max(seen.atTables, people.filter(({ place }) => place.kind === 'table').length);
    if (state.course.kind === 'round') seen.rounds.add(state.course.round);
    seen.dropped ||= people.some(({ presence }) => presence.kind === 'dropped');
    seen.late ||= state.feed.some(({ what }) => what === 'late_seated');
  });
  stop = () => {
    rehearsals.stop();
    return runtime.stop();
  };
  await clock.advanceTo(start + 20_000);
  await gathering.submit({ command: { type: 'arrive', profile: profileOf('Visitor'), mode: 'full' }, commandId: 'v1', actor: visitor });
  await clock.advanceTo(start + 20_000 + 6 * 60_000);
});
afterAll(() => stop());

it('one person alone sees the founding case live in about four minutes', () => {
  const { state } = gathering.world();
  if (state.phase !== 'over') throw new Error(`the gathering is ${state.phase}`);
  const minutes = (state.endedAt - (start + 20_000)) / 60_000;
  expect(minutes).toBeGreaterThan(3);
  expect(minutes).toBeLessThan(5);
});

it('24 guests arrive, sit, write and talk, some late, some dropping', () => {
  const { state } = gathering.world();
  if (state.phase !== 'over') throw new Error(`the gathering is ${state.phase}`);
  expect(Object.keys(state.people).filter((id) => id.startsWith('guest-'))).toHaveLength(24);
  expect(seen.atTables).toBeGreaterThanOrEqual(20);
  expect(seen.rounds).toEqual(new Set([0, 1, 2]));
  expect(seen.dropped).toBe(true);
  expect(seen.late).toBe(true);
  expect(seen.said).toBeGreaterThan(100);
  expect(Object.keys(state.cards).length).toBeGreaterThan(15);
  expect(Object.values(state.cards).some(({ usToo }) => usToo.length > 0)).toBe(true);
});

it('the visitor is mixed in every round with people of other organisations', () => {
  const { state } = gathering.world();
  if (state.phase !== 'over') throw new Error(`the gathering is ${state.phase}`);
  const met = Object.keys(state.met).filter((key) => key.split(' ').includes('visitor'));
  expect(met.length).toBeGreaterThanOrEqual(6);
});
