import { databaseError } from './database-error.ts';
import { migrations } from './migrations.ts';
import { openPool } from './open-pool.ts';

export interface PostgresFindings {
  /** Such as 15.18. */
  readonly version: string;
  /** Its first number. */
  readonly major: number;
  /** Migrations that have not run; negative when the database knows more than this version. */
  readonly behind: number;
  /** Milliseconds by which its clock is ahead of ours. */
  readonly clockAhead: number;
}

/** What is found at a PostgreSQL database, without changing anything. Rejects with a DatabaseError when it cannot be used. */
export async function lookOverPostgres(url: string): Promise<PostgresFindings> {
  const pool = openPool(url, () => undefined);
  try {
    const before = Date.now();
    const { rows } = await pool.query<{ version: string; number: number; now: number; steps: string | null }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number,
        extract(epoch FROM clock_timestamp())::double precision * 1000 AS now, to_regclass('schema_steps')::text AS steps`,
    );
    const after = Date.now();
    const said = rows[0] ?? { version: '', number: 0, now: after, steps: null };
    return {
      version: said.version,
      major: Math.floor(said.number / 10_000),
      behind: migrations.length - (said.steps === null ? 0 : await steps(pool)),
      clockAhead: said.now - (before + after) / 2,
    };
  } catch (error) {
    throw databaseError(error);
  } finally {
    await pool.end();
  }
}

async function steps(pool: ReturnType<typeof openPool>): Promise<number> {
  const { rows } = await pool.query<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM schema_steps');
  return rows[0]?.step ?? 0;
}
