import { expectSeated, repeatsIn } from '#tests/support/matching-plan.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclicShift } from './cyclic-shift.ts';
import { tableSizes } from './table-sizes.ts';
import { transversalDesign } from './transversal-design.ts';

describe.each([
  ['the transversal design', transversalDesign],
  ['the cyclic shift', cyclicShift],
])('%s', (_name, construct) => {
  it('seats everybody in every round, nobody with the same person again, the first places at the same tables', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 300 }),
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(20),
        (people, size, wanted, hosts) => {
          const sizes = tableSizes(people, size, hosts);
          const rounds = construct({ people, seats: sizes[0] ?? 0, tables: sizes.length }, wanted);
          expect(rounds.length).toBeLessThanOrEqual(wanted);
          expectSeated(rounds, sizes);
          expect(repeatsIn(rounds)).toBe(0);
          for (const round of rounds.slice(0, sizes.length)) round.forEach((table, index) => expect(table).toContain(index));
        },
      ),
    );
  });
});

it.each([
  [16, 4, 5],
  [25, 5, 6],
  [27, 3, 13],
  [30, 4, 9],
  [32, 4, 9],
  [64, 4, 21],
  [81, 3, 40],
  [100, 4, 25],
])('%i people at tables of %i sit %i rounds by the transversal design', (people, seats, rounds) => {
  expect(transversalDesign({ people, seats, tables: Math.ceil(people / seats) }, 100)).toHaveLength(rounds);
});

it.each([
  [20, 4, 5],
  [50, 5, 5],
  [40, 4, 5],
  [10_000, 4, 30],
])('%i people at tables of %i sit %i rounds by the cyclic shift', (people, seats, rounds) => {
  expect(cyclicShift({ people, seats, tables: Math.ceil(people / seats) }, 30)).toHaveLength(rounds);
});
