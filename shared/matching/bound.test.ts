import { anyProblem } from '#tests/support/matching-arbitraries.ts';
import { countSeating, historyAfter } from '#tests/support/matching-count.ts';
import { guestNamed, guestsNumbered, matchingProblem } from '#tests/support/matching-problem.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatsBound } from './bound.ts';
import { indexProblem } from './indexed.ts';
import type { Indexed } from './indexed.ts';
import { tableSizes } from './table-sizes.ts';
import type { Problem, Tables } from './types.ts';
import { unmetOf } from './unmet.ts';

function boundOf(indexed: Indexed, rounds: number, languageKept: boolean): number {
  const { sizes, hosts } = indexed;
  return repeatsBound(unmetOf(indexed, languageKept), { rounds, sizes, hosted: hosts.length === sizes.length });
}

describe('the bound on repeats', () => {
  it('is never above what the best of all seatings reaches', () => {
    fc.assert(
      fc.property(anyProblem({ people: 5 }), (problem) => {
        const hosted = everySeating(problem).filter((tables) => tables.every((table, index) => holds(problem, table, index)));
        const indexed = indexProblem(problem);
        const counts = hosted.map((tables) => countSeating(problem, tables));
        const spoken = counts.filter(({ tablesWithoutLanguage }) => tablesWithoutLanguage === 0);
        const bound = (languageKept: boolean) => boundOf(indexed, 1, languageKept);
        expect(bound(false)).toBeLessThanOrEqual(Math.min(...counts.map(({ repeats }) => repeats)));
        expect(bound(true)).toBeLessThanOrEqual(Math.min(...spoken.map(({ repeats }) => repeats), Infinity));
      }),
      { numRuns: 60 },
    );
  });

  it('is never above what the best of all plans for two and three rounds reaches', () => {
    fc.assert(
      fc.property(anyProblem({ people: 4 }), fc.integer({ min: 2, max: 3 }), (problem, rounds) => {
        const indexed = indexProblem(problem);
        const seatings = everySeating(problem).filter((tables) => tables.every((table, index) => holds(problem, table, index)));
        const different = [
          ...new Map(seatings.map((tables) => [JSON.stringify(tables.map((table) => table.toSorted())), tables])).values(),
        ];
        const least = (among: readonly Tables[]) => fewestRepeats(problem, among, rounds);
        const bound = (languageKept: boolean) => boundOf(indexed, rounds, languageKept);
        expect(bound(false)).toBeLessThanOrEqual(least(different));
        expect(bound(true)).toBeLessThanOrEqual(
          least(different.filter((tables) => countSeating(problem, tables).tablesWithoutLanguage === 0)),
        );
      }),
      { numRuns: 40 },
    );
  });

  const overRounds = (problem: Problem, rounds: number) => boundOf(indexProblem(problem), rounds, true);

  it('is reached where everybody has met everybody', () => {
    const history = historyAfter([], [guestsNumbered(8).map(({ id }) => id)]);
    expect(overRounds(matchingProblem(guestsNumbered(8), { history }), 1)).toBe(12);
  });

  it('is 0 while everybody has enough new people to meet', () => {
    expect(overRounds(matchingProblem(guestsNumbered(8)), 1)).toBe(0);
  });

  it.each([
    [12, 4, 9],
    [12, 6, 42],
    [16, 8, 72],
    [20, 7, 20],
    [16, 5, 0],
  ])('counts what is forced over all rounds: on %i people in fours for %i rounds %i', (people, rounds, repeats) => {
    expect(overRounds(matchingProblem(guestsNumbered(people)), rounds)).toBe(repeats);
  });

  it('counts that the company of somebody who speaks a rare language alone runs out', () => {
    const guests = guestsNumbered(30).map(({ id }, index) =>
      guestNamed(id, { languages: index === 0 ? ['es'] : index < 6 ? ['es', 'en'] : ['en'] }),
    );
    // Ten pairs at the table of p0 in each of five rounds, of fifteen pairs among six speakers.
    expect(overRounds(matchingProblem(guests, { tableSize: 5 }), 5)).toBe(35);
  });
});

/** Tries all ways to seat so many rounds one after the other. */
function fewestRepeats(problem: Problem, seatings: readonly Tables[], rounds: number): number {
  if (rounds === 0) return 0;
  return seatings.reduce((least, tables) => {
    const { repeats } = countSeating(problem, tables);
    if (repeats >= least) return least;
    return Math.min(least, repeats + fewestRepeats({ ...problem, history: historyAfter(problem.history, tables) }, seatings, rounds - 1));
  }, Infinity);
}

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
