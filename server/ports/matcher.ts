import type { Match, Problem } from '#shared/matching/types.ts';

export interface MatcherEffort {
  readonly seed: number;
  /** Processor time, milliseconds. */
  readonly budgetMs: number;
}

/** Plans rounds without holding up whoever asks. */
export interface Matcher {
  /** Rejects only when the matcher itself failed; a problem it cannot take is a refusal in the match. */
  plan(problem: Problem, effort: MatcherEffort): Promise<Match>;
  close(): Promise<void>;
}
