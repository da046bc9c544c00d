import { expect, it } from 'vitest';
import { startsAt } from '#tests/support/gathering-spec.ts';
import { startRunningGathering } from '#tests/support/running-gathering.ts';

it('plans the rounds of a segment as one: sixteen people in fours meet all others in five rounds', async () => {
  const programme = [
    { kind: 'hall', seconds: 300, topicTables: [] },
    { kind: 'mixing', rounds: 5, seconds: 300, tableSize: 4, questions: [] },
  ] as const;
  const { clock, open, stop } = await startRunningGathering(programme, 16, 400_000);
  await clock.advanceTo(startsAt + (6 * 300 - 10) * 1000);
  expect(open().course).toMatchObject({ kind: 'round', round: 4 });
  const times = Object.values(open().met);
  expect({ pairs: times.length, most: Math.max(...times) }).toEqual({ pairs: 120, most: 1 });
  await stop();
});
