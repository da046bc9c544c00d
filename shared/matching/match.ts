import { branch, seededRandom } from '#shared/primitives/seeded-random.ts';
import { fittingRounds } from './draft.ts';
import { shareOf } from './effort-share.ts';
import { figuresOf, outlookOf, repeatsIn, tablesWithoutLanguage } from './figures.ts';
import { horizon } from './horizon.ts';
import { indexProblem } from './indexed.ts';
import type { Indexed } from './indexed.ts';
import { lowestCost } from './lowest-cost.ts';
import { meter } from './meter.ts';
import { reasonsOf } from './reasons.ts';
import { search } from './portfolio.ts';
import { SeatMap } from './seat-map.ts';
import type { IndexedTables } from './seat-map.ts';
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
  const plan = planned(problem, indexed, effort);
  const [coming = [], ...later] = plan;
  const named = (tables: IndexedTables) => tables.map((table) => table.map((person) => (indexed.guests[person] as Guest).id));
  const spoken = (rounds: readonly IndexedTables[]) => rounds.every((tables) => tablesWithoutLanguage(indexed, tables) === 0);
  const unmet = unmetOf(indexed, spoken([coming]));
  const unmetLater = unmet.languageKept && !spoken(later) ? unmetOf(indexed, false) : unmet;
  return {
    ok: true,
    seating: {
      tables: named(coming),
      later: later.map(named),
      figures: figuresOf(indexed, coming, unmet),
      outlook: outlookOf(indexed, plan, problem.roundsLeft, unmetLater),
      reasons: reasonsOf(indexed, coming, unmet),
    },
  };
}

/** The coming round and those planned along with it. */
function planned({ roundsLeft, draft = [] }: Problem, indexed: Indexed, effort: Effort): readonly IndexedTables[] {
  const whole = indexed.ruled ? [] : constructedWhole(indexed, roundsLeft);
  if (whole.length > 0) return whole;
  const rounds = horizon(indexed, roundsLeft);
  const random = seededRandom(effort.seed);
  const means = (part: Effort): Means => ({ random, meter: meter(part, indexed.people * writingMs) });
  const drafted = fittingRounds(indexed, draft);
  const changed = draft.length > 0 && drafted.length === 0;
  if (!changed || rounds === 1) return searched(indexed, drafted, rounds, means(effort));
  return ahead(indexed, Math.min(rounds, roundsAhead), means(shareOf(effort, 2)), means(effort));
}

/** Rounds planned together where people come and go: of more, too much does not come about, and colleagues pay for it. */
const roundsAhead = 2;

/**
 * Where people have come or gone since a plan was made they may do so again: of the rounds planned together and the coming one planned for itself,
 * whichever has fewer repeats now. Where both are alike, the coming one stands in the plan if that costs no more in all.
 */
function ahead(indexed: Indexed, rounds: number, half: Means, rest: Means): readonly IndexedTables[] {
  const together = searched(indexed, [], rounds, half);
  const alone = searched(indexed, together.slice(0, 1), 1, rest);
  const repeats = ([coming = []]: readonly IndexedTables[]) => repeatsIn(indexed, [coming]);
  if (repeats(alone) < repeats(together)) return completed(indexed, alone, rounds, rest).rounds();
  const both = [...alone, ...together.slice(1)];
  return new SeatMap(indexed, both).cost < new SeatMap(indexed, together).cost ? both : together;
}

function searched(indexed: Indexed, drafted: readonly IndexedTables[], rounds: number, means: Means): readonly IndexedTables[] {
  const map = startOf(drafted, rounds, indexed, means);
  map.goal = lowestCost(indexed, rounds);
  search(indexed, map, means);
  return cheapestFirst(indexed, map.rounds());
}

/** The rounds of a plan in the order of what each costs by itself: the coming one is certain, of those after it people may yet leave. */
function cheapestFirst(indexed: Indexed, plan: readonly IndexedTables[]): readonly IndexedTables[] {
  if (!indexed.ruled || plan.length === 1) return plan;
  const priced = plan.map((tables) => ({ tables, cost: new SeatMap(indexed, [tables]).cost }));
  return priced.toSorted((a, b) => a.cost - b.cost).map(({ tables }) => tables);
}

/**
 * The cheapest of a plan that goes on with the draft, one by construction and a greedy one; the first that costs nothing. Each has its own stream of
 * chance, so that none of them depends on how far another came.
 */
function startOf(drafted: readonly IndexedTables[], rounds: number, indexed: Indexed, { random, meter }: Means): SeatMap {
  const own = (): Means => ({ random: branch(random), meter });
  const [onward, byDesign, atOnce] = [own(), own(), own()];
  let best = drafted.length > 0 ? completed(indexed, drafted.slice(0, rounds), rounds, onward) : null;
  if (best?.cost === 0) return best;
  const made = indexed.ruled && (rounds === 1 || !indexed.dense) ? null : constructed(indexed, rounds, byDesign);
  if (made !== null && made.cost < (best?.cost ?? Infinity)) best = made;
  if (best?.cost === 0) return best;
  const greedy = completed(indexed, [], rounds, atOnce);
  return best === null || greedy.cost < best.cost ? greedy : best;
}
