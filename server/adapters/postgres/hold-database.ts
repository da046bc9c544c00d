import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { DatabaseError } from './database-error.ts';

/** The number of the lock is ours to agree on. */
const soleNode = 7_017_002;
/** PostgreSQL takes a moment to notice that a Foyer was killed, ms. */
const noticedWithin = 5_000;
const tryAgainAfter = 250;

/** `alone`: for one Foyer that follows nobody. `shared`: with other nodes that follow each other. */
export type Hold = 'alone' | 'shared';

const statements = {
  alone: ['SELECT pg_try_advisory_lock($1) AS held', 'SELECT pg_advisory_unlock($1)'],
  shared: ['SELECT pg_try_advisory_lock_shared($1) AS held', 'SELECT pg_advisory_unlock_shared($1)'],
} as const satisfies Record<Hold, readonly [string, string]>;

const refusals = {
  alone:
    'Another Foyer runs on the database in DATABASE_URL: end it first, give this one its own, or set REDIS_URL for both, which makes them nodes of one Foyer.',
  shared: 'A Foyer without REDIS_URL runs on the database in DATABASE_URL: end it first.',
} as const satisfies Record<Hold, string>;

export interface HeldDatabase {
  /** False from when the connection that holds it is lost until it is taken anew: whoever writes meanwhile may not be the only one. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/**
 * Sees to it that nobody writes to this database without being followed. Held by a connection; when that is lost, as when the
 * server restarts, it is taken anew as soon as can be. Rejects with a DatabaseError while another has it.
 */
export async function holdDatabase(pool: Pool, hold: Hold, onLost: (error: Error) => void = () => undefined): Promise<HeldDatabase> {
  const [lock, unlock] = statements[hold];
  let client: PoolClient | null = null;
  let released = false;

  async function take(): Promise<boolean> {
    const taken = await pool.connect();
    // From here on it is nobody's but ours: an error that nobody hears would end the process.
    taken.on('error', (error) => {
      if (client !== taken) return;
      client = null;
      onLost(error);
      taken.release(true);
      void takeAgain();
    });
    const held = await tries(taken);
    if (!held) taken.release(true);
    else client = taken;
    return held;
  }

  async function tries(taken: PoolClient): Promise<boolean> {
    try {
      const { rows } = await taken.query<{ held: boolean }>(lock, [soleNode]);
      return rows[0]?.held === true && !released;
    } catch {
      return false;
    }
  }

  async function takeAgain(): Promise<void> {
    while (!released && !(await take().catch(() => false))) await pause(tryAgainAfter);
  }

  const since = performance.now();
  while (!(await take())) {
    if (performance.now() - since < noticedWithin) await pause(tryAgainAfter);
    else throw new DatabaseError(refusals[hold]);
  }
  return {
    isHeld: () => client !== null,
    async release() {
      released = true;
      const held = client;
      client = null;
      await held?.query(unlock, [soleNode]).catch(() => undefined);
      held?.release(true);
    },
  };
}
