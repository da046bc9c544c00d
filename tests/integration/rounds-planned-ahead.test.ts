import { expect, it } from 'vitest';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import type { About } from '#shared/gathering/about.ts';
import { profileOf, someAbout, startsAt } from '#tests/support/gathering-spec.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';

it('plans the rounds of a segment as one: sixteen people in fours meet all others in five rounds', async () => {
  const clock = createVirtualClock(startsAt - 60_000);
  const { gatherings, stop } = startRuntime({
    store: createMemoryEventStore(),
    clock,
    media: new MemoryMediaServer(() => clock.now()),
    matcher: inlineMatcher(400_000),
    node: 'n',
    onError: (_part, error) => {
      throw error;
    },
  });
  const gathering = await gatherings.get('stream');
  const about: About = {
    ...someAbout,
    programme: [
      { kind: 'hall', seconds: 300, topicTables: [] },
      { kind: 'mixing', rounds: 5, seconds: 300, tableSize: 4, questions: [] },
    ],
  };
  const system = { kind: 'system' } as const;
  await gathering.submit({
    command: { type: 'create', about, organiser: 'organiser', profile: profileOf('Orsolya') },
    commandId: 'c',
    actor: system,
  });
  await clock.advanceTo(startsAt - 30_000);
  for (let index = 0; index < 16; index++) {
    const id = `p${index}`;
    const outcome = await gathering.submit({
      command: { type: 'arrive', profile: profileOf(id), mode: 'full' },
      commandId: id,
      actor: { kind: 'person', id, role: 'participant' },
    });
    expect(outcome.ok).toBe(true);
  }
  await clock.advanceTo(startsAt + (6 * 300 - 10) * 1000);
  const { state } = gathering.world();
  if (state.phase !== 'open') throw new Error(`the gathering is ${state.phase}`);
  expect(state.course).toMatchObject({ kind: 'round', round: 4 });
  const times = Object.values(state.met);
  expect({ pairs: times.length, most: Math.max(...times) }).toEqual({ pairs: 120, most: 1 });
  await stop();
});
