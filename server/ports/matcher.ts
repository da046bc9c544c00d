import type { Match, Problem } from '#shared/matching/types.ts';

export interface MatcherEffort {
  readonly seed: number;
  /** Time to think once the question is at its turn, milliseconds. */
  readonly budgetMs: number;
}

/** Plans rounds without holding up whoever asks. */
export interface Matcher {
  /** Questions are answered in turn. Rejects only when the matcher itself failed; a problem it cannot take is a refusal in the match. */
  plan(problem: Problem, effort: MatcherEffort): Promise<Match>;
  /** What is still unanswered is rejected. */
  close(): Promise<void>;
}
