import { Worker } from 'node:worker_threads';
import type { Match, Problem } from '#shared/matching/types.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { MatchAnswer, MatchQuestion } from './messages.ts';

/** A thread that does not answer this long after its budget is replaced. */
const graceMs = 5000;
const warmUpMs = 20;

interface Waiting {
  readonly resolve: (match: Match) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** The matcher in a thread of its own, so that planning holds up nobody; warmed before it resolves, replaced when it dies. */
export async function startMatcher(): Promise<Matcher> {
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  let closed = false;
  let thread = open();

  function open(): Worker {
    const worker = new Worker(new URL('./matcher-thread.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, match }: MatchAnswer) => {
      const one = waiting.get(id);
      if (one === undefined) return;
      clearTimeout(one.timer);
      waiting.delete(id);
      one.resolve(match);
    });
    worker.on('error', (error) => replace(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => replace(worker, new Error('The matcher stopped.')));
    return worker;
  }

  function replace(worker: Worker, reason: Error): void {
    if (worker !== thread) return;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    waiting.clear();
    if (closed) return;
    thread = open();
    void worker.terminate();
  }

  function ask(problem: Problem, seed: number, budgetMs: number): Promise<Match> {
    if (closed) return Promise.reject(new Error('The matcher is closed.'));
    const id = ++ids;
    return new Promise((resolve, reject) => {
      // Questions wait for each other, so each may take the budgets of those before it.
      const wait = (waiting.size + 1) * budgetMs + graceMs;
      const timer = setTimeout(() => replace(thread, new Error('The matcher did not answer in time.')), wait);
      waiting.set(id, { resolve, reject, timer });
      const question: MatchQuestion = { id, problem, seed, budgetMs };
      thread.postMessage(question);
    });
  }

  await ask(warmUp, 1, warmUpMs);
  return {
    plan: (problem, { seed, budgetMs }) => ask(problem, seed, budgetMs),
    async close() {
      closed = true;
      await thread.terminate();
    },
  };
}

/** Small, but it takes every path that a real round takes. */
const warmUp: Problem = {
  guests: Array.from({ length: 24 }, (_, index) => ({
    id: `guest-${index}`,
    organisation: `organisation-${index % 7}`,
    languages: index % 5 === 0 ? ['fr'] : ['fr', 'en'],
    topics: [],
    firstTimer: false,
  })),
  tableSize: 4,
  roundsLeft: 3,
  history: [],
  keepApart: [['guest-1', 'guest-2']],
  hosts: [],
};
