import { databaseError } from './database-error.ts';
import { stepsTaken } from './migrate.ts';
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
    const { rows } = await pool.query<{ version: string; number: number; now: number }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::integer AS number,
        extract(epoch FROM clock_timestamp())::double precision * 1000 AS now`,
    );
    const after = Date.now();
    const said = rows[0] ?? { version: '', number: 0, now: after };
    return {
      version: said.version,
      major: Math.floor(said.number / 10_000),
      behind: migrations.length - (await stepsTaken(pool)),
      clockAhead: said.now - (before + after) / 2,
    };
  } catch (error) {
    throw databaseError(error);
  } finally {
    await pool.end();
  }
}
