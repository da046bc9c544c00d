import type { Match, Problem } from '#shared/matching/types.ts';

export interface MatchQuestion {
  readonly id: number;
  readonly problem: Problem;
  readonly seed: number;
  readonly budgetMs: number;
}

export interface MatchAnswer {
  readonly id: number;
  readonly match: Match;
}
