import type { Pool, PoolClient, QueryConfig } from 'pg';
import { DatabaseError } from './database-error.ts';

/** Of all nodes only one runs migrations at a time: the number of this lock is theirs to agree on. */
const migrationLock = 7_017_001;
/** A step may take long on large tables, and other nodes wait for it: longer than any that serves people, ms. */
const answerWithin = 3_600_000;

/**
 * Brings the database forward: runs the migrations it has not seen, each in its own transaction. Nodes that start together take
 * turns. A database that knows more than this version is left alone: only what the version before can live with is ever added.
 */
export async function migrate(pool: Pool, migrations: readonly string[]): Promise<void> {
  const client = await pool.connect();
  // Its queries fail with it; an error that nobody hears would end the process before they say so.
  client.on('error', () => undefined);
  try {
    await client.query(`SET statement_timeout = ${answerWithin}`);
    await client.query(patient('SELECT pg_advisory_lock($1)', [migrationLock]));
    await client.query('CREATE TABLE IF NOT EXISTS schema_steps (step integer PRIMARY KEY)');
    const { rows } = await client.query<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM schema_steps');
    const seen = rows[0]?.step ?? 0;
    for (const [index, sql] of migrations.entries()) {
      if (index >= seen) await run(client, sql, index + 1);
    }
  } finally {
    // Ends the session, and the lock with it, however this went.
    client.release(true);
  }
}

/**
 * Sees to it that this version can read a database without bringing it forward, which is for a Foyer that starts on it. Rejects with
 * a DatabaseError where it is behind; one that knows more is read as it is.
 */
export async function requireMigrated(pool: Pool, migrations: readonly string[]): Promise<void> {
  const behind = migrations.length - (await stepsTaken(pool));
  if (behind <= 0) return;
  const since =
    behind === migrations.length ? 'has nothing of Foyer yet' : `is ${behind} ${behind === 1 ? 'step' : 'steps'} behind this version`;
  throw new DatabaseError(
    `The database in DATABASE_URL ${since}: start this Foyer on it once, or use the one that runs there. Nothing was changed.`,
  );
}

/** How many migrations a database has seen; it is only looked at. */
export async function stepsTaken(pool: Pool): Promise<number> {
  const { rows: known } = await pool.query<{ steps: string | null }>("SELECT to_regclass('schema_steps')::text AS steps");
  if (known[0]?.steps == null) return 0;
  const { rows } = await pool.query<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM schema_steps');
  return rows[0]?.step ?? 0;
}

async function run(client: PoolClient, sql: string, step: number): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(patient(sql));
    await client.query('INSERT INTO schema_steps (step) VALUES ($1)', [step]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** The pool's own limit is one for people who wait. */
const patient = (text: string, values?: unknown[]): QueryConfig =>
  ({ text, ...(values && { values }), query_timeout: answerWithin }) as QueryConfig;
