import type { Pool } from 'pg';
import type { Append, AppendOutcome } from '#server/ports/event-store.ts';
import { appendParameters, appendStatement, outcomeOf, writeOut, type WrittenAppend } from './append-batch.ts';

interface Job {
  readonly append: WrittenAppend;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** Keeps one statement short enough that others of the stream do not wait for it long. */
const mostTogether = 64;

/**
 * Group commit, a lane for each stream: while one statement is under way whatever else is asked of its stream waits and goes
 * together in the next. Different streams do not wait for each other.
 */
export function createAppendLanes(pool: Pool): { append(request: Append): Promise<AppendOutcome>; idle(): Promise<void> } {
  const waiting = new Map<string, Job[]>();
  const running = new Map<string, Promise<void>>();

  async function drain(stream: string): Promise<void> {
    for (let jobs = take(stream); jobs.length > 0; jobs = take(stream)) await commit(stream, jobs);
    running.delete(stream);
  }

  function take(stream: string): Job[] {
    const jobs = waiting.get(stream) ?? [];
    let count = mostTogether;
    // What was decided on the one before goes with it.
    while (isChained(jobs[count - 1], jobs[count])) count += 1;
    const now = jobs.splice(0, count);
    if (jobs.length === 0) waiting.delete(stream);
    return now;
  }

  async function commit(stream: string, jobs: readonly Job[]): Promise<void> {
    try {
      const values = appendParameters(
        stream,
        jobs.map(({ append }) => append),
      );
      const { rows } = await pool.query<{ outcome: string; at_version: number }>({ name: 'append', text: appendStatement, values });
      for (const [index, job] of jobs.entries()) {
        const row = rows[index];
        if (row === undefined) job.reject(new Error('The database did not say what became of an append.'));
        else job.resolve(outcomeOf(row));
      }
    } catch (error) {
      for (const job of jobs) job.reject(error);
    }
  }

  return {
    append: (request) =>
      new Promise((resolve, reject) => {
        const job = { append: writeOut(request), resolve, reject };
        const { stream } = request;
        const queue = waiting.get(stream);
        if (queue === undefined) waiting.set(stream, [job]);
        else queue.push(job);
        if (!running.has(stream))
          running.set(
            stream,
            Promise.resolve().then(() => drain(stream)),
          );
      }),
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}

const isChained = (before: Job | undefined, job: Job | undefined): boolean =>
  before !== undefined && job !== undefined && job.append.follows === before.append.commandId;
