import { seededRandom } from '#shared/primitives/seeded-random.ts';
import { fittingRounds } from './draft.ts';
import { figuresOf, outlookOf, tablesWithoutLanguage } from './figures.ts';
import { horizon } from './horizon.ts';
import { indexProblem } from './indexed.ts';
import type { Indexed } from './indexed.ts';
import { meter } from './meter.ts';
import { reasonsOf } from './reasons.ts';
import { search } from './portfolio.ts';
import type { IndexedTables, SeatMap } from './seat-map.ts';
import { completed, constructed, constructedWhole } from './starts.ts';
import type { Means } from './means.ts';
import type { Effort, Guest, Match, Problem } from './types.ts';
import { unmetOf } from './unmet.ts';
import { validate } from './validate.ts';

/** Time to count and write down the finished plan, for each person. */
const writingMs = 0.0025;

/**
 * Seats everybody present for the coming round: the greedy start, or the draft where that is better, improved until the effort is spent.
 * Plans the rounds after it along where that pays. Always seats everybody; what could not be kept is in the figures and reasons.
 */
export function matchRound(problem: Problem, effort: Effort): Match {
  const code = validate(problem);
  if (code !== null) return { ok: false, code };
  const indexed = indexProblem(problem);
  const means = { random: seededRandom(effort.seed), meter: meter(effort, indexed.people * writingMs) };
  const plan = planned(problem, indexed, means);
  const [coming = [], ...later] = plan;
  const named = (tables: IndexedTables) => tables.map((table) => table.map((person) => (indexed.guests[person] as Guest).id));
  const unmet = unmetOf(indexed, tablesWithoutLanguage(indexed, coming) === 0);
  return {
    ok: true,
    seating: {
      tables: named(coming),
      later: later.map(named),
      figures: figuresOf(indexed, coming, unmet),
      outlook: outlookOf(indexed, plan, problem.roundsLeft, unmet),
      reasons: reasonsOf(indexed, coming, unmet),
    },
  };
}

/**
 * The coming round and those planned along with it. Where people have come or gone since a plan was made, the coming one gets all the effort:
 * the others will not be held as planned, but tell the next time whether people stayed.
 */
function planned({ roundsLeft, draft = [] }: Problem, indexed: Indexed, means: Means): readonly IndexedTables[] {
  const ahead = horizon(indexed, roundsLeft);
  const drafted = fittingRounds(indexed, draft);
  const changed = draft.length > 0 && drafted.length === 0;
  const whole = indexed.ruled ? [] : constructedWhole(indexed, roundsLeft);
  if (whole.length > 0) return whole;
  const map = startOf(drafted, changed ? 1 : ahead, indexed, means);
  search(indexed, map, means);
  return changed && ahead > 1 ? completed(indexed, map.rounds(), ahead, means).rounds() : map.rounds();
}

/** The cheapest of a plan that goes on with the draft, one by construction and a greedy one; the first that costs nothing. */
function startOf(drafted: readonly IndexedTables[], rounds: number, indexed: Indexed, means: Means): SeatMap {
  let best = drafted.length > 0 ? completed(indexed, drafted.slice(0, rounds), rounds, means) : null;
  if (best?.cost === 0) return best;
  const made = indexed.ruled && (rounds === 1 || !indexed.dense) ? null : constructed(indexed, rounds, means);
  if (made !== null && made.cost < (best?.cost ?? Infinity)) best = made;
  if (best?.cost === 0) return best;
  const greedy = completed(indexed, [], rounds, means);
  return best === null || greedy.cost < best.cost ? greedy : best;
}
