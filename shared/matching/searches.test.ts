import { anyProblem } from '#tests/support/matching-arbitraries.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Annealing } from './annealing.ts';
import { keepHardRules } from './hard-rules.ts';
import { indexProblem } from './indexed.ts';
import { meter } from './meter.ts';
import type { Meter } from './meter.ts';
import { minConflicts } from './min-conflicts.ts';
import { DensePairKinds } from './pair-kinds.ts';
import { relabel } from './relabel.ts';
import { SeatMap } from './seat-map.ts';
import { completed } from './starts.ts';
import { TabuSearch } from './tabu.ts';

const searches: [string, (map: SeatMap, random: Random, meter: Meter) => void][] = [
  ['keeping the hard rules', keepHardRules],
  ['min-conflicts', minConflicts],
  [
    'annealing',
    (map, random, limit) => {
      new Annealing(map, random).run(limit);
    },
  ],
  [
    'tabu search',
    (map, random, limit) => {
      if (map.pairs instanceof DensePairKinds) new TabuSearch(map, map.pairs, random).run(limit);
    },
  ],
  ['taking places', relabel],
];

it.each(searches)('%s never makes a plan worse, keeps everybody and hosts seated, and its cost is that of a recount', (_name, run) => {
  fc.assert(
    fc.property(anyProblem({ people: 40 }), fc.integer(), (problem, seed) => {
      const indexed = indexProblem(problem);
      const random = seededRandom(seed);
      const map = completed(indexed, [], problem.roundsLeft, { random, meter: meter({ seed, work: 0 }) });
      const before = map.cost;
      run(map, random, meter({ seed, work: 3000 }));
      expect(map.cost).toBeLessThanOrEqual(before);
      expect(new SeatMap(indexed, map.rounds()).cost).toBe(map.cost);
      for (const round of map.rounds()) {
        expect(round.flat().toSorted((a, b) => a - b)).toEqual([...Array(indexed.people).keys()]);
        expect(round.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual(indexed.sizes);
        indexed.hosts.forEach((host, table) => expect(round[table]).toContain(host));
      }
    }),
    { numRuns: 60 },
  );
});
