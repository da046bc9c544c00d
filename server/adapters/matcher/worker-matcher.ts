import { Worker } from 'node:worker_threads';
import type { Match } from '#shared/matching/types.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { MatchQuestion, ThreadMessage } from './messages.ts';

export interface WorkerMatcherOptions {
  /** A thread that has not answered this long after the budget, milliseconds, is taken for dead. */
  readonly graceMs?: number;
  /** What the thread runs. */
  readonly program?: URL;
}

interface Asked {
  readonly question: MatchQuestion;
  readonly resolve: (match: Match) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The matcher in a thread of its own, so that planning holds up nobody; resolves once the thread is warm.
 * A thread that dies or hangs costs the question it was at; the next question finds a new one.
 */
export async function startMatcher(options: WorkerMatcherOptions = {}): Promise<Matcher> {
  const { graceMs = 5000, program = new URL('./matcher-thread.ts', import.meta.url) } = options;
  const queue: Asked[] = [];
  let current: { readonly asked: Asked; readonly timer: NodeJS.Timeout } | null = null;
  let thread: Worker | null = null;
  let closed = false;

  function open(): Worker {
    const worker = new Worker(program);
    worker.on('message', (message: ThreadMessage) => {
      if (worker === thread && message !== 'ready') settle((asked) => asked.resolve(message));
    });
    worker.on('error', (error) => lose(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => lose(worker, new Error('The matcher stopped.')));
    return worker;
  }

  function next(): void {
    if (current !== null) return;
    const asked = queue.shift();
    if (asked === undefined) return;
    const worker = (thread ??= open());
    const timer = setTimeout(
      () => lose(worker, new Error('The matcher did not answer in time.')),
      asked.question.effort.budgetMs + graceMs,
    );
    current = { asked, timer };
    worker.postMessage(asked.question);
  }

  function settle(how: (asked: Asked) => void): void {
    if (current === null) return;
    clearTimeout(current.timer);
    const { asked } = current;
    current = null;
    how(asked);
    next();
  }

  function lose(worker: Worker, reason: Error): void {
    if (worker !== thread) return;
    thread = null;
    void worker.terminate();
    settle((asked) => asked.reject(reason));
  }

  thread = open();
  await ready(thread);
  return {
    plan: (problem, effort) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error('The matcher is closed.');
        queue.push({ question: { problem, effort }, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error('The matcher is closed.'));
      await thread?.terminate();
    },
  };
}

function ready(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The matcher could not be started.')));
  });
}
