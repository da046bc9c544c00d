import { describe, expect, it } from 'vitest';
import { pairsLeftTogether, repeatsOverRounds } from './forced-repeats.ts';

describe('repeats that rounds force', () => {
  it.each([
    [12, 4, 4, 9],
    [12, 4, 6, 42],
    [20, 4, 7, 20],
    [22, 4, 9, 39],
    [4, 4, 3, 12],
    [3, 2, 3, 6],
    [16, 4, 5, 0],
    [12, 3, 4, 0],
    [1, 2, 5, 0],
    [0, 4, 5, 0],
  ])('%i people at tables of %i for %i rounds: %i', (people, tableSize, rounds, repeats) => {
    expect(repeatsOverRounds(people, tableSize, rounds)).toBe(repeats);
  });

  it('come from colleagues too: five of them at three tables make two pairs', () => {
    expect(pairsLeftTogether(5, 3)).toBe(2);
    expect(pairsLeftTogether(3, 5)).toBe(0);
  });
});
