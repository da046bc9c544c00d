import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, shuffled } from './seeded-random.ts';

describe('seeded random', () => {
  it('repeats itself for the same seed and differs for another', () => {
    const draw = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 8 }, () => random.next());
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('stays within its bounds, whatever the seed', () => {
    fc.assert(
      fc.property(fc.double(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const random = seededRandom(seed);
        const drawn = random.below(bound);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
        const share = random.next();
        expect(share >= 0 && share < 1).toBe(true);
      }),
    );
  });

  it('gives each of ten numbers about as often', () => {
    const random = seededRandom(1);
    const counts = new Array<number>(10).fill(0);
    for (let draws = 0; draws < 100_000; draws++) counts[random.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('shuffles a copy, keeping every item', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const mixed = shuffled(items, seededRandom(3));
    expect(mixed.toSorted()).toEqual(items);
    expect(mixed).not.toEqual(items);
  });
});
