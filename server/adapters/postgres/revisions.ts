import type { Pool } from 'pg';
import type { Json } from '#server/ports/event-store.ts';
import type { Revisions } from '#server/ports/revisions.ts';
import { createTurns } from './turns.ts';

interface Row {
  readonly owner: string | null;
  readonly key: string | null;
  readonly value: Json;
  readonly revision: string;
}

/** One statement, hence one moment. */
const since = `
SELECT NULL AS owner, NULL AS key, NULL::json AS value, revision FROM revisions WHERE stream = $1
UNION ALL SELECT owner, key, NULL, revision FROM personal_gone WHERE stream = $1 AND revision > $2
UNION ALL SELECT owner, key, value, revision FROM personal WHERE stream = $1 AND revision > $2`;

/** Revisions of the streams in a PostgreSQL database, where every append counts them up. */
export function createRevisions(pool: Pool): Revisions {
  return {
    async of(streams) {
      const text = 'SELECT stream, revision FROM revisions WHERE stream = ANY ($1)';
      const { rows } = await pool.query<{ stream: string; revision: string }>({ name: 'revisions', text, values: [streams] });
      return new Map(rows.map((row) => [row.stream, Number(row.revision)]));
    },
    async personalSince(stream, revision) {
      const { rows } = await pool.query<Row>({ name: 'personal_since', text: since, values: [stream, revision] });
      const changes = rows.flatMap(({ owner, key, value }) => (owner === null || key === null ? [] : [{ owner, key, value }]));
      return {
        revision: Math.max(revision, ...rows.map((row) => Number(row.revision))),
        changes: [...changes.filter(({ value }) => value === null), ...changes.filter(({ value }) => value !== null)],
      };
    },
    inTurn: createTurns(pool),
  };
}
