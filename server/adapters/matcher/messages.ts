import type { Match, Problem } from '#shared/matching/types.ts';
import type { MatcherEffort } from '#server/ports/matcher.ts';

/** To the thread, one at a time: the next comes when this one is answered. */
export interface MatchQuestion {
  readonly problem: Problem;
  readonly effort: MatcherEffort;
}

/** From the thread: once when it is warm, then one answer for each question. */
export type ThreadMessage = 'ready' | Match;
