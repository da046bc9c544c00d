import { matchRound } from '#shared/matching/match.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import { promised } from '../promised.ts';

/** Plans at once, in the caller's thread, for as much work as given and whatever the time: the same plan on every machine. For tests. */
export function inlineMatcher(work: number): Matcher {
  let closed = false;
  return {
    plan: (problem, { seed }) =>
      promised(() => {
        if (closed) throw new Error('The matcher is closed.');
        return matchRound(problem, { seed, work });
      }),
    close: () => promised(() => void (closed = true)),
  };
}
