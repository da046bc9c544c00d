import { expect, it } from 'vitest';
import { programmeTimes } from '#client/features/hall/programme-times.ts';
import { clockOf, hallOf } from '#tests/support/gathering-views.ts';

const minute = 60_000;

it('counts the times of what is to come from the next bell on', () => {
  const before = hallOf({ clock: clockOf({ kind: 'before', segment: null, endsAt: 0 }) });
  expect(programmeTimes(before).map(({ startsAt }) => startsAt / minute)).toEqual([0, 20, 50]);
  const inRound = hallOf({ clock: clockOf({ kind: 'round', segment: 1, round: 0, rounds: 3, endsAt: 30 * minute }) });
  expect(programmeTimes(inRound).map(({ startsAt, index }) => [index, startsAt / minute])).toEqual([[2, 50]]);
});
