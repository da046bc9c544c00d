import { anyProblem } from '#tests/support/matching-arbitraries.ts';
import { costOf, countSeating, historyAfter } from '#tests/support/matching-count.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexProblem } from './indexed.ts';
import { meter } from './meter.ts';
import { prices } from './prices.ts';
import { SeatMap } from './seat-map.ts';
import { completed } from './starts.ts';
import type { Problem, Tables } from './types.ts';
import { weights } from './weights.ts';

/** The cost of rounds after each other, from the definitions: each round's repeats count the rounds before it. */
function recounted(problem: Problem, rounds: readonly Tables[]): number {
  let { history } = problem;
  return rounds.reduce((cost, tables) => {
    const count = countSeating({ ...problem, history }, tables, problem.history);
    history = historyAfter(history, tables);
    return cost + costOf(count);
  }, 0);
}

it('a seat map keeps its cost up to date through any swaps, and can go back', () => {
  fc.assert(
    fc.property(anyProblem({ people: 30 }), fc.integer({ min: 1, max: 3 }), fc.integer(), (problem, rounds, seed) => {
      const indexed = indexProblem(problem);
      const random = seededRandom(seed);
      const map = completed(indexed, [], rounds, { random, meter: meter({ seed, work: 1000 }) });
      const named = () => map.rounds().map((tables) => tables.map((table) => table.map((person) => indexed.guests[person]!.id)));
      const [start, cost] = [map.taken.slice(), map.cost];
      expect(cost).toBe(recounted(problem, named()));

      for (let step = 0; step < 40; step++) {
        const seat = random.below(map.taken.length);
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        if (map.maySwap(seat, other)) map.swap(seat, other);
      }
      expect(map.cost).toBe(recounted(problem, named()));
      expect(new SeatMap(indexed, map.rounds()).cost).toBe(map.cost);
      map.restore(start);
      expect(map.cost).toBe(cost);
    }),
    { numRuns: 60 },
  );
});

const costOfPeople = (map: SeatMap) => map.cost - silentTables(map) * weights.silentTable;

function silentTables(map: SeatMap): number {
  return Array.from({ length: map.taken.length / map.seats }, (_, table) => map.missingAt(table * map.seats)).filter((people) => people > 0)
    .length;
}

it('a swap costs what was said before, priced as plans are judged, but for whole tables without a language', () => {
  fc.assert(
    fc.property(anyProblem({ people: 30 }), fc.integer(), (problem, seed) => {
      const indexed = indexProblem(problem);
      const random = seededRandom(seed);
      const map = completed(indexed, [], 2, { random, meter: meter({ seed, work: 1000 }) });
      for (let step = 0; step < 40; step++) {
        const seat = random.below(map.taken.length);
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        if (!map.maySwap(seat, other)) continue;
        const said = map.delta(seat, other, weights.missingSpeaker, prices.told);
        const before = costOfPeople(map);
        map.swap(seat, other);
        expect(costOfPeople(map) - before).toBe(said);
      }
    }),
    { numRuns: 60 },
  );
});
