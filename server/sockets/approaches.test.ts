import { expect, it } from 'vitest';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { Story } from '#tests/support/gathering-spec.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { createApproaches } from './approaches.ts';
import type { FoyerSocket } from './viewer.ts';

function before() {
  const story = new Story({ programme: [{ kind: 'hall', seconds: 3600, topicTables: [] }] }).begin('hanna', 'paula');
  story.person('hanna', { type: 'open_table', topic: 'Trams', theme: null, question: null, languages: [], seats: 6 });
  const table = story.tableOf('hanna') ?? '';
  const clock = createVirtualClock(0);
  const approaches = createApproaches(new MemoryMediaServer(() => clock.now()), clock);
  const socket = { data: { identity: { person: 'paula' } } } as object as FoyerSocket;
  const lapses: number[] = [];
  return {
    clock,
    lapses,
    say: (at: string | null = table) => approaches.begin(socket, at, () => lapses.push(clock.now())),
    waits: () => approaches.admission(socket, story.open) !== null,
  };
}

it('M4 whoever only looks at a table is let go after half a minute', async () => {
  const { clock, say, waits, lapses } = before();
  say();
  await clock.advanceTo(29_999);
  expect(waits()).toBe(true);
  await clock.advanceTo(30_000);
  expect(waits()).toBe(false);
  expect(lapses).toEqual([30_000]);
});

it('M4 whoever says again that they are there has half a minute from then on, and who left none', async () => {
  const { clock, say, waits, lapses } = before();
  say();
  await clock.advanceTo(20_000);
  say();
  await clock.advanceTo(49_999);
  expect(waits()).toBe(true);
  expect(lapses).toEqual([]);
  say(null);
  expect(waits()).toBe(false);
  await clock.advanceTo(90_000);
  expect(lapses).toEqual([]);
});
