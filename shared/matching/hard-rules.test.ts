import { solvableProblem } from '#tests/support/matching-arbitraries.ts';
import { countSeating } from '#tests/support/matching-count.ts';
import { guestNamed, guestsNumbered, matchingProblem } from '#tests/support/matching-problem.ts';
import { seededRandom, shuffled } from '#shared/primitives/seeded-random.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepHardRules } from './hard-rules.ts';
import { indexProblem } from './indexed.ts';
import { meter } from './meter.ts';
import { SeatMap } from './seat-map.ts';
import type { Problem, Tables } from './types.ts';

/** Everybody at a table by chance, then made to keep the hard rules. */
function kept(problem: Problem, seed: number, work: number): Tables {
  const indexed = indexProblem(problem);
  const random = seededRandom(seed);
  const order = shuffled([...Array(indexed.people).keys()], random);
  const map = new SeatMap(indexed, [indexed.sizes.map((size) => order.splice(0, size))]);
  keepHardRules(map, random, meter({ seed, work }));
  return (map.rounds()[0] ?? []).map((table) => table.map((person) => indexed.guests[person]!.id));
}

it('finds a seating that keeps people apart and gives every table a language, from any start, where one is known to exist', () => {
  fc.assert(
    fc.property(solvableProblem(80), fc.integer(), (problem, seed) => {
      expect(countSeating(problem, kept(problem, seed, 400_000))).toMatchObject({ keptApart: 0, missingSpeakers: 0 });
    }),
    { numRuns: 60 },
  );
});

it('brings everybody who speaks a rare language to whoever speaks nothing else, though a table gains only by the last of them', () => {
  const guests = guestsNumbered(60).map(({ id }, index) =>
    guestNamed(id, { languages: index === 0 ? ['es'] : index < 4 ? ['es', 'en'] : ['en'] }),
  );
  for (const seed of [1, 2, 3, 4, 5]) {
    const tables = kept(matchingProblem(guests), seed, 100_000);
    expect(tables.find((table) => table.includes('p0'))?.toSorted()).toEqual(['p0', 'p1', 'p2', 'p3']);
  }
});

it('breaks as little as can be where a rule has to be broken', () => {
  const guests = [...guestsNumbered(7).map((guest) => ({ ...guest, languages: ['en'] })), guestNamed('ana', { languages: ['es'] })];
  const problem = matchingProblem(guests, { keepApart: [['p0', 'p1']] });
  expect(countSeating(problem, kept(problem, 1, 20_000))).toMatchObject({ keptApart: 0, missingSpeakers: 1 });
});
