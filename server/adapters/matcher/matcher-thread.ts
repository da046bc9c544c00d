import { parentPort } from 'node:worker_threads';
import { matchRound } from '#shared/matching/match.ts';
import type { MatchQuestion, MatchAnswer } from './messages.ts';

/** Bounded by time; the work is only there so that a clock that stands still cannot keep the thread for ever. */
const work = 50_000_000;
const now = (): number => performance.now();

parentPort?.on('message', ({ id, problem, seed, budgetMs }: MatchQuestion) => {
  const match = matchRound(problem, { seed, work, now, until: now() + budgetMs });
  const answer: MatchAnswer = { id, match };
  parentPort?.postMessage(answer);
});
