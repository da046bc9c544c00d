import { expectSeated, repeatsIn } from '#tests/support/matching-plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meter } from './meter.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import { StarterAttempt } from './starter-attempt.ts';
import { StarterSearch } from './starter-search.ts';
import { tableSizes } from './table-sizes.ts';
import { turnsFor } from './turns.ts';

describe('the search for starters', () => {
  it.each([
    ['the record of ten rounds', 32, 4, 10],
    ['as many rounds as there can be', 28, 4, 9],
    ['as many rounds as there can be', 40, 4, 13],
    ['as many rounds as there can be', 48, 3, 23],
    ['tables of two sizes', 26, 4, 8],
    ['tables of two sizes', 39, 4, 11],
    ['two base rounds', 39, 3, 18],
    ['no second symmetry', 30, 3, 14],
  ])('finds %s in which nobody meets again: %i people at tables of %i, %i rounds', (_what, people, size, wanted) => {
    const sizes = tableSizes(people, size);
    const found = new StarterSearch(sizes, wanted).run(meter({ seed: 1, work: 10_000_000 })) ?? [];
    expectSeated(found, sizes);
    expect(found).toHaveLength(wanted);
    expect(repeatsIn(found)).toBe(0);
  });

  it.each([
    [53, 7, 5],
    [43, 8, 4],
    [66, 7, 7],
  ])('stops for breath often, however many tables there could be: %i people at tables of %i, %i rounds', (people, size, rounds) => {
    const steps = turnsFor(tableSizes(people, size), rounds).flatMap((turn) => [
      ...new StarterAttempt(tableSizes(people, size), turn, seededRandom(1)).fill(10),
    ]);
    expect(Math.max(...steps)).toBeLessThan(10_000);
  });

  it('ends where there is nothing left to attempt', () => {
    // Sixteen people in fours meet fifteen others in five rounds: there is no sixth.
    const search = new StarterSearch(tableSizes(16, 4), 6);
    expect(search.run(meter({ seed: 1, work: 1_000_000 }))).toBeNull();
    expect(search.possible).toBe(false);
  });

  it('finds nothing but whole plans without a repeat', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 60 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 2, max: 9 }),
        (people, size, wanted) => {
          const sizes = tableSizes(people, size);
          const found = new StarterSearch(sizes, wanted).run(meter({ seed: 1, work: 5000 }));
          if (found === null) return;
          expectSeated(found, sizes);
          expect(found).toHaveLength(wanted);
          expect(repeatsIn(found)).toBe(0);
        },
      ),
    );
  });
});
