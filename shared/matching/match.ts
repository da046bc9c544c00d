import { seededRandom } from '#shared/primitives/seeded-random.ts';
import type { Random } from '#shared/primitives/seeded-random.ts';
import { fittingRounds } from './draft.ts';
import { figuresOf } from './figures.ts';
import { horizon } from './horizon.ts';
import { indexProblem } from './indexed.ts';
import type { Indexed } from './indexed.ts';
import { meter } from './meter.ts';
import type { Meter } from './meter.ts';
import { reasonsOf } from './reasons.ts';
import { search } from './portfolio.ts';
import type { IndexedTables, SeatMap } from './seat-map.ts';
import { completed, constructed } from './starts.ts';
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
  const limit = meter(effort);
  const map = startOf(problem, indexed, random, limit);
  search(indexed, map, random, limit);
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

/** The cheapest of a plan by construction, a greedy one and the one that goes on with the draft; the first that costs nothing. */
function startOf({ roundsLeft, draft = [] }: Problem, indexed: Indexed, random: Random, meter: Meter): SeatMap {
  const rounds = horizon(indexed, roundsLeft);
  const drafted = fittingRounds(indexed, draft).slice(0, rounds);
  let best = drafted.length > 0 ? completed(indexed, drafted, rounds, random) : null;
  if (best?.cost === 0) return best;
  const made = !indexed.ruled || (rounds > 1 && indexed.dense) ? constructed(indexed, rounds, { random, meter }) : null;
  if (made !== null && made.cost < (best?.cost ?? Infinity)) best = made;
  if (best?.cost === 0) return best;
  const greedy = completed(indexed, [], rounds, random);
  return best === null || greedy.cost < best.cost ? greedy : best;
}
