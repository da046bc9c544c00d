import type { DatabaseSync } from 'node:sqlite';

export interface WriteQueue {
  /**
   * Runs `work` within the next transaction and resolves with its result once that is on disk.
   * Rejects if `work` throws (the others of its transaction go on), or if the storage fails (then none of them was written).
   */
  readonly write: <T>(work: () => T) => Promise<T>;
  /** Commits what is waiting; rejects whatever comes later. */
  readonly close: () => void;
}

interface Job {
  readonly run: () => void;
  readonly fulfil: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Keeps one transaction from holding up the event loop. */
const MOST_JOBS = 256;

/**
 * Group commit: everything asked for in one turn of the event loop shares one transaction, hence one sync of the disk.
 * @param check Throws where nothing may be written; then none of what waits is.
 */
export function createWriteQueue(database: DatabaseSync, check: () => void = () => undefined): WriteQueue {
  let waiting: Job[] = [];
  let scheduled: NodeJS.Immediate | null = null;
  let closed = false;

  const flush = (): void => {
    const batch = waiting.slice(0, MOST_JOBS);
    waiting = waiting.slice(MOST_JOBS);
    scheduled = waiting.length > 0 ? setImmediate(flush) : null;
    runInTransaction(database, batch, check);
  };

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (closed) throw new Error('The store is closed.');
        let fulfil = (): void => undefined;
        const run = (): void => {
          const result = work();
          fulfil = () => {
            resolve(result);
          };
        };
        waiting.push({ run, fulfil: () => fulfil(), reject });
        scheduled ??= setImmediate(flush);
      }),
    close() {
      closed = true;
      while (waiting.length > 0) flush();
      if (scheduled !== null) clearImmediate(scheduled);
    },
  };
}

function runInTransaction(database: DatabaseSync, batch: readonly Job[], check: () => void): void {
  const written: Job[] = [];
  try {
    check();
    database.exec('BEGIN IMMEDIATE');
    for (const job of batch) {
      if (runInSavepoint(database, job)) written.push(job);
    }
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    for (const job of batch) job.reject(error);
    return;
  }
  for (const job of written) job.fulfil();
}

function runInSavepoint(database: DatabaseSync, job: Job): boolean {
  database.exec('SAVEPOINT job');
  try {
    job.run();
  } catch (error) {
    if (!isJobsOwnFault(error)) throw error;
    database.exec('ROLLBACK TO job; RELEASE job');
    job.reject(error);
    return false;
  }
  database.exec('RELEASE job');
  return true;
}

/** SQLite ends some transactions by itself, for instance when the disk is full. */
function rollBack(database: DatabaseSync): void {
  if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
}

/** SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE; every other result code of SQLite's is the storage's fault. */
const JOB_FAULTS = new Set([18, 19, 20, 25]);

function isJobsOwnFault(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return true;
  return JOB_FAULTS.has(error.errcode & 0xff);
}
