import { anyProblem } from '#tests/support/matching-arbitraries.ts';
import { countSeating, historyAfter } from '#tests/support/matching-count.ts';
import { guestsNumbered, matchingProblem } from '#tests/support/matching-problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsBound } from './bound.ts';
import { indexProblem } from './indexed.ts';
import { tableSizes } from './table-sizes.ts';
import type { Problem, Tables } from './types.ts';

describe('the bound on repeats', () => {
  it('is never above what the best of all seatings reaches', () => {
    fc.assert(
      fc.property(anyProblem({ people: 5 }), (problem) => {
        const hosted = everySeating(problem).filter((tables) => tables.every((table, index) => holds(problem, table, index)));
        const indexed = indexProblem(problem);
        const counts = hosted.map((tables) => countSeating(problem, tables));
        const spoken = counts.filter(({ tablesWithoutLanguage }) => tablesWithoutLanguage === 0);
        expect(repeatsBound(indexed, false)).toBeLessThanOrEqual(Math.min(...counts.map(({ repeats }) => repeats)));
        expect(repeatsBound(indexed, true)).toBeLessThanOrEqual(Math.min(...spoken.map(({ repeats }) => repeats), Infinity));
      }),
      { numRuns: 60 },
    );
  });

  it('is reached where everybody has met everybody', () => {
    const history = historyAfter([], [guestsNumbered(8).map(({ id }) => id)]);
    expect(repeatsBound(indexProblem(matchingProblem(guestsNumbered(8), { history })), true)).toBe(12);
  });

  it('is 0 while everybody has enough new people to meet', () => {
    expect(repeatsBound(indexProblem(matchingProblem(guestsNumbered(8))), true)).toBe(0);
  });
});

/** A host has to sit at the table of their place in the list, while there is one. */
function holds({ hosts }: Problem, table: readonly string[], index: number): boolean {
  const host = hosts[index];
  return host === undefined || table.includes(host);
}

function everySeating({ guests, tableSize, hosts }: Problem): Tables[] {
  const sizes = tableSizes(guests.length, tableSize, hosts.length);
  return orders(guests.map(({ id }) => id)).flatMap((order) =>
    orders(sizes).map((arranged) => {
      let seated = 0;
      return arranged.map((size) => order.slice(seated, (seated += size)));
    }),
  );
}

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, place) => orders(items.toSpliced(place, 1)).map((rest) => [item, ...rest]));
}
