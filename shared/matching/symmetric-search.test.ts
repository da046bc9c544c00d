import { expectSeated, repeatsIn } from '#tests/support/matching-plan.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meter } from './meter.ts';
import { SymmetricSearch } from './symmetric-search.ts';
import { tableSizes } from './table-sizes.ts';

describe('the symmetric search', () => {
  it.each([
    [15, 3, 7],
    [24, 4, 7],
    [36, 4, 9],
    [40, 4, 9],
  ])('finds rounds in which nobody meets again: %i people at tables of %i, %i rounds', (people, size, wanted) => {
    const limit = meter({ seed: 1, work: 20_000_000 });
    const sizes = tableSizes(people, size);
    const search = new SymmetricSearch(sizes, wanted, seededRandom(1));
    let found = search.run(limit);
    while (search.possible && limit.take() > 0) found = search.run(limit) ?? found;
    expectSeated(found ?? [], sizes);
    expect(found).toHaveLength(wanted);
    expect(repeatsIn(found ?? [])).toBe(0);
  });

  it('seats everybody in every round and tells no cost only where nobody meets again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 60 }),
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 2, max: 9 }),
        (people, size, wanted) => {
          const sizes = tableSizes(people, size);
          const search = new SymmetricSearch(sizes, wanted, seededRandom(people));
          const found = search.run(meter({ seed: 1, work: 5000 }));
          if (found === null) return;
          expectSeated(found, sizes);
          if (search.bestCost === 0) expect(repeatsIn(found)).toBe(0);
        },
      ),
    );
  });
});
