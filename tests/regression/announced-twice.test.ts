import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { expect, it } from 'vitest';
import { startsAt } from '#tests/support/gathering-spec.ts';
import { startRunningGathering } from '#tests/support/running-gathering.ts';

const minute = 60_000;

it('an end asked for while the next round is announced comes at the same bell', async () => {
  const programme = [
    { kind: 'hall', seconds: 300, topicTables: [] },
    { kind: 'mixing', rounds: 3, seconds: 600, tableSize: 4, questions: [] },
  ] as const;
  const { clock, gathering, open, organise, stop } = await startRunningGathering(programme, 4, inlineMatcher(1000));
  const bell = startsAt + 15 * minute;
  await clock.advanceTo(bell - minute);
  expect(open().course.coming).toMatchObject({ stage: 'announced', to: { kind: 'round', round: 1 } });
  await organise({ type: 'end_gently', what: 'gathering' });
  expect(open().course).toMatchObject({ endsAt: bell, then: 'end', coming: null });
  await clock.advanceTo(bell);
  expect(gathering.world().state.phase).toBe('over');
  await stop();
});
