import { anyProblem } from '#tests/support/matching-arbitraries.ts';
import { countSeating, historyAfter } from '#tests/support/matching-count.ts';
import { seededRandom } from '#shared/primitives/seeded-random.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { greedyRound } from './greedy.ts';
import { indexProblem } from './indexed.ts';
import { SeatMap } from './seat-map.ts';
import type { Problem, Tables } from './types.ts';
import { weights } from './weights.ts';

/** The cost of rounds after each other, from the definitions: each round's repeats count the rounds before it. */
function recounted(problem: Problem, rounds: readonly Tables[]): number {
  let { history } = problem;
  return rounds.reduce((cost, tables) => {
    const count = countSeating({ ...problem, history }, tables);
    history = historyAfter(history, tables);
    return (
      cost +
      count.keptApart * weights.keepApart +
      count.missingSpeakers * weights.missingSpeaker +
      count.earlierMeetings * weights.repeatMeeting +
      count.sameOrganisation * weights.sameOrganisation
    );
  }, 0);
}

it('a seat map keeps its cost up to date through any swaps, and can go back', () => {
  fc.assert(
    fc.property(anyProblem({ people: 30 }), fc.integer({ min: 1, max: 3 }), fc.integer(), (problem, rounds, seed) => {
      const indexed = indexProblem(problem);
      const random = seededRandom(seed);
      const pairs = indexed.pairCosts();
      const plan = Array.from({ length: rounds }, () => {
        const tables = greedyRound(indexed, pairs, random);
        for (const table of tables) for (const [place, a] of table.entries()) for (const b of table.slice(place + 1)) pairs.meet(a, b, 1);
        return tables;
      });
      const map = new SeatMap(indexed, pairs, plan);
      const named = () => map.rounds().map((tables) => tables.map((table) => table.map((person) => indexed.guests[person]!.id)));
      const [start, cost] = [map.taken.slice(), map.cost()];
      expect(cost).toBe(recounted(problem, named()));

      let running = cost;
      for (let step = 0; step < 40; step++) {
        const seat = random.below(map.taken.length);
        const other = seat - (seat % map.seatsPerRound) + random.below(map.seatsPerRound);
        const delta = map.delta(seat, other);
        if (delta === Infinity) continue;
        map.swap(seat, other);
        running += delta;
      }
      expect(running).toBe(recounted(problem, named()));
      expect(running).toBe(map.cost());
      map.restore(start);
      expect(map.cost()).toBe(cost);
    }),
    { numRuns: 60 },
  );
});
