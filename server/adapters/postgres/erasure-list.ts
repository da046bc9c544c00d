import type { Pool } from 'pg';
import { missing, openErasureFile, type Erasure, type ErasureFile } from '#server/adapters/erasure-file.ts';

export type ErasureList = Pick<ErasureFile, 'add'>;

const eraseAgain = `
WITH again AS (SELECT * FROM unnest($1::text[], $2::text[], $3::double precision[]) AS given (stream, owner, at)),
  gone AS (DELETE FROM personal USING again WHERE personal.stream = again.stream AND personal.owner = again.owner)
INSERT INTO erasures (stream, owner, at) SELECT stream, owner, at FROM again
ON CONFLICT (stream, owner) DO UPDATE SET at = greatest(erasures.at, excluded.at)`;

/**
 * Opens the list beside the database, in the data folder, and makes both agree: what a restored dump does not know to be erased is
 * erased in it, and what the list does not know is added to it.
 */
export async function openErasureList(file: string, pool: Pool): Promise<ErasureList> {
  const list = openErasureFile(file);
  const { rows: recorded } = await pool.query<Erasure>('SELECT stream, owner, at FROM erasures');
  const again = missing(list.listed, recorded);
  if (again.length > 0) {
    await pool.query(eraseAgain, [again.map(({ stream }) => stream), again.map(({ owner }) => owner), again.map(({ at }) => at)]);
    // Rows that were deleted are written over at once instead of some day; where that takes too long, PostgreSQL does it later.
    await pool.query('VACUUM personal').catch(() => undefined);
  }
  list.add(missing(recorded, list.listed));
  return list;
}
