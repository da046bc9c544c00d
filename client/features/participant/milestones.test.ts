import { expect, it } from 'vitest';
import { milestonesAhead } from '#client/features/participant/milestones.ts';

it('tells 60, 30 and 10 seconds ahead of the bell, and none that has passed', () => {
  expect(milestonesAhead(90_000)).toEqual([
    { seconds: 60, wait: 30_000 },
    { seconds: 30, wait: 60_000 },
    { seconds: 10, wait: 80_000 },
  ]);
  expect(milestonesAhead(30_000).map(({ seconds }) => seconds)).toEqual([30, 10]);
  expect(milestonesAhead(9_999)).toEqual([]);
});
