import { seededRandom } from '#shared/primitives/seeded-random.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import { fittingRounds } from './draft.ts';
import { figuresOf } from './figures.ts';
import { greedyRound } from './greedy.ts';
import { horizon } from './horizon.ts';
import { improve } from './improve.ts';
import { indexProblem } from './indexed.ts';
import type { Indexed } from './indexed.ts';
import { meter } from './meter.ts';
import { reasonsOf } from './reasons.ts';
import { SeatMap } from './seat-map.ts';
import type { IndexedTables } from './seat-map.ts';
import type { Effort, Guest, Match, Problem } from './types.ts';
import { validate } from './validate.ts';

/**
 * Seats everybody present for the coming round: the greedy start, or the draft where that is better, improved until the effort is spent.
 * Plans the rounds after it along where that pays. Always seats everybody; what could not be kept is in the figures and reasons.
 */
export function matchRound(problem: Problem, effort: Effort): Match {
  const code = validate(problem);
  if (code !== null) return { ok: false, code };
  const indexed = indexProblem(problem);
  const random = seededRandom(effort.seed);
  const map = startOf(problem, indexed, random);
  improve(map, random, meter(effort));
  const [coming = [], ...later] = map.rounds();
  const named = (tables: IndexedTables) => tables.map((table) => table.map((person) => (indexed.guests[person] as Guest).id));
  return {
    ok: true,
    seating: {
      tables: named(coming),
      later: later.map(named),
      figures: figuresOf(indexed, coming),
      reasons: reasonsOf(indexed, coming),
    },
  };
}

/** The greedy plan, or the one that goes on with the draft where that costs less. */
function startOf({ roundsLeft, draft = [] }: Problem, indexed: Indexed, random: Random): SeatMap {
  const rounds = horizon(indexed, roundsLeft);
  const greedy = completed(indexed, [], rounds, random);
  const drafted = fittingRounds(indexed, draft).slice(0, rounds);
  if (drafted.length === 0) return greedy;
  const continued = completed(indexed, drafted, rounds, random);
  return continued.cost() <= greedy.cost() ? continued : greedy;
}

/** A plan of so many rounds: those given, then greedy ones. */
function completed(indexed: Indexed, given: readonly IndexedTables[], rounds: number, random: Random): SeatMap {
  const pairs = indexed.pairCosts();
  const plan: IndexedTables[] = [];
  while (plan.length < rounds) {
    const round = given[plan.length] ?? greedyRound(indexed, pairs, random);
    for (const table of round) table.forEach((a, place) => table.slice(place + 1).forEach((b) => pairs.meet(a, b, 1)));
    plan.push(round);
  }
  return new SeatMap(indexed, pairs, plan);
}
