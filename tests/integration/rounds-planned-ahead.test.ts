import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import { expect, it } from 'vitest';
import { startsAt } from '#tests/support/gathering-spec.ts';
import { startRunningGathering } from '#tests/support/running-gathering.ts';

it('plans the rounds of a segment as one: sixteen people in fours meet all others in five rounds', async () => {
  const programme = [
    { kind: 'hall', seconds: 300, topicTables: [] },
    { kind: 'mixing', rounds: 5, seconds: 300, tableSize: 4, questions: [] },
  ] as const;
  const { clock, open, stop } = await startRunningGathering(programme, 16, inlineMatcher(400_000));
  await clock.advanceTo(startsAt + (6 * 300 - 10) * 1000);
  expect(open().course).toMatchObject({ kind: 'round', round: 4 });
  const times = Object.values(open().met);
  expect({ pairs: times.length, most: Math.max(...times) }).toEqual({ pairs: 120, most: 1 });
  await stop();
});

it('plans anew when somebody comes while the matcher thinks', async () => {
  const programme = [
    { kind: 'hall', seconds: 300, topicTables: [] },
    { kind: 'mixing', rounds: 1, seconds: 300, tableSize: 4, questions: [] },
  ] as const;
  const matcher = inlineMatcher(1000);
  const asked: number[] = [];
  const meanwhile = { comes: () => Promise.resolve() };
  const plan: Matcher['plan'] = async (problem, effort) => {
    asked.push(problem.guests.length);
    if (asked.length === 1) await meanwhile.comes();
    return matcher.plan(problem, effort);
  };
  const { clock, open, arrive, stop } = await startRunningGathering(programme, 7, { ...matcher, plan });
  meanwhile.comes = () => arrive('late');
  await clock.advanceTo(startsAt + 275_000);
  expect(asked).toEqual([7, 8]);
  expect(open().course.coming).toMatchObject({ plan: { figures: { repeats: 0, repeatsBound: 0 } } });
  await stop();
});
