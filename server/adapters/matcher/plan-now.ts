import { matchRound } from '#shared/matching/match.ts';
import type { Match, Problem } from '#shared/matching/types.ts';
import type { MatcherEffort } from '#server/ports/matcher.ts';

/** Time decides; the work is only there so that a clock that stands still keeps nobody for ever. */
const work = 50_000_000;

/** Plans in the thread that calls, for as long as the budget says. */
export function planNow(problem: Problem, { seed, budgetMs }: MatcherEffort): Match {
  const now = () => performance.now();
  return matchRound(problem, { seed, work, now, until: now() + budgetMs });
}
