import type { Archive } from '#server/ports/archive.ts';
import { createArchive } from './archive.ts';
import { databaseError } from './database-error.ts';
import { openErasureList } from './erasure-list.ts';
import { migrate, requireMigrated } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openPool } from './open-pool.ts';
import { holdDatabase } from './hold-database.ts';

/**
 * Everything in a database. `fill`: no Foyer may run on it, and what this list of erasures names is erased in what comes. Rejects with
 * a DatabaseError when it cannot be used.
 */
export async function openPostgresArchive(url: string, fill: { readonly erasures: string } | null): Promise<Archive> {
  const pool = openPool(url, () => undefined);
  try {
    const hold = fill === null ? null : await holdDatabase(pool, 'alone');
    await (fill === null ? requireMigrated : migrate)(pool, migrations);
    const archive = createArchive(pool, async () => {
      await hold?.release();
      await pool.end();
    });
    return {
      ...archive,
      async fill(rows) {
        await archive.fill(rows);
        if (fill !== null) await openErasureList(fill.erasures, pool);
      },
    };
  } catch (error) {
    await pool.end();
    throw databaseError(error);
  }
}
