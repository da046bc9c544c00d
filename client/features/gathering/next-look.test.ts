import { expect, it } from 'vitest';
import { nextLook } from '#client/features/gathering/next-look.ts';

const minute = 60_000;
const doors = 1_000 * minute;
const startsAt = doors + 15 * minute;
const wait = (toDoors: number, phase: 'draft' | 'open' = 'draft') => nextLook({ phase, startsAt }, doors - toDoors);

it('looks gently while nothing is about to happen', () => {
  expect([wait(60 * minute), wait(-2 * 60 * minute), wait(minute, 'open')]).toEqual([15_000, 15_000, 15_000]);
});

it('looks keenly in the last minutes, at the moment itself, and until they are open', () => {
  expect([minute, 4_000, 1_200, 0, -20_000].map((left) => wait(left))).toEqual([3_000, 3_000, 1_200, 3_000, 3_000]);
});
