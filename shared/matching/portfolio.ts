import { Annealing } from './annealing.ts';
import type { Indexed } from './indexed.ts';
import { keepHardRules } from './hard-rules.ts';
import { partOf } from './meter.ts';
import { minConflicts } from './min-conflicts.ts';
import { DensePairKinds } from './pair-kinds.ts';
import type { SeatMap } from './seat-map.ts';
import { peopled } from './starts.ts';
import type { Means } from './means.ts';
import { StarterSearch } from './starter-search.ts';
import { SymmetricSearch } from './symmetric-search.ts';
import { TabuSearch } from './tabu.ts';
import { weights } from './weights.ts';

/** Steps of the first turn of each search; every further turn is half as long again. */
const [firstTurn, growth] = [40_000, 1.5];

/** Turns' worth of steps for each search that finds a plan whole or not at all: half a plan is worth nothing. */
const wholePlans = 2;

/** Seats of a plan up to which looking at the worst first gains nothing. */
const fewSeats = 400;

/** Seats of a plan times tables of a round up to which it pays to keep count of what everybody would cost everywhere. */
const tabuUpTo = 300_000;

/**
 * Lets the searches take turns on one plan, each going on where the best so far stands: starters and symmetric plans while nobody has met anybody,
 * tabu while the plan is small, annealing where rules lie in the way; in large ones first whoever is in conflict. Stops at a plan without cost. Turns
 * do not depend on the effort, so that a larger one goes on where a smaller one stopped. Leaves the map at the best plan met.
 */
export function search(indexed: Indexed, map: SeatMap, { random, meter }: Means): void {
  if (map.seatsPerRound === map.seats) return; // At one table nobody can change places.
  const rounds = map.taken.length / map.seatsPerRound;
  const open = rounds > 1 && indexed.hosts.length === 0 && !indexed.anyMet;
  const starters = open ? new StarterSearch(indexed.sizes, rounds) : null;
  const symmetric = open ? new SymmetricSearch(indexed.sizes, rounds) : null;
  const tabu =
    map.pairs instanceof DensePairKinds && map.taken.length * indexed.sizes.length <= tabuUpTo
      ? new TabuSearch(map, map.pairs, random)
      : null;
  const annealing = new Annealing(map, random);
  if (map.taken.length > fewSeats) minConflicts(map, random, meter);
  for (let turn = firstTurn, last = false; map.cost > map.goal && !last; turn = Math.ceil(turn * growth)) {
    if (map.cost >= weights.missingSpeaker) keepHardRules(map, random, partOf(meter, turn));
    for (const way of [starters, symmetric]) {
      if (way?.possible !== true || map.cost <= map.goal) continue;
      const part = partOf(meter, wholePlans * turn);
      const found = way.run(part);
      const plan = found === null ? null : peopled(indexed, found, rounds, { random, meter: part });
      if (plan !== null && plan.cost < map.cost) map.restore(plan.taken);
    }
    const before = meter.spent;
    if (map.cost > map.goal) tabu?.run(partOf(meter, turn));
    if (map.cost > map.goal && (indexed.ruled || tabu === null)) annealing.run(meter);
    last = meter.spent === before;
  }
}
