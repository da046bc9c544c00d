import type { Pool } from 'pg';
import type { ClaimedEffect, EventStore } from '#server/ports/event-store.ts';

type Effects = Pick<EventStore, 'claimEffects' | 'finishEffect' | 'noteEffect' | 'retryEffect'>;

/** What another node is claiming is passed over, not waited for. Picked once and for all: a subquery may be asked anew for each row. */
const claim = `
WITH picked AS MATERIALIZED (
  SELECT id AS picked_id FROM effects
  WHERE NOT done AND (free_from < $2 OR (free_from = $2 AND node IS NULL)) AND (kind = ANY ($5::text[])) = $6
  ORDER BY id LIMIT $4 FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE effects SET node = $1, free_from = $3, attempt = attempt + 1
  FROM picked WHERE id = picked_id
  RETURNING id, stream, key, kind, data, attempt
)
SELECT stream, key, kind, data, attempt FROM claimed ORDER BY id`;
// The row stays, so that its key is never taken again; what it carried goes.
const finish = "UPDATE effects SET done = true, node = NULL, data = 'null' WHERE stream = $1 AND key = $2 AND node = $3 AND NOT done";
const note = 'UPDATE effects SET data = $4 WHERE stream = $1 AND key = $2 AND node = $3 AND NOT done';
const free = 'UPDATE effects SET node = NULL, free_from = $4 WHERE stream = $1 AND key = $2 AND node = $3 AND NOT done';

/** The part of the event store that hands out effects; `append` puts them there. */
export function createEffects(pool: Pool): Effects {
  return {
    async claimEffects(node, now, { leaseUntil, limit, kinds: { of, kinds } = { of: 'other_than', kinds: [] } }) {
      const { rows } = await pool.query<ClaimedEffect>({
        name: 'claim',
        text: claim,
        values: [node, now, leaseUntil, limit, kinds, of === 'only'],
      });
      return rows;
    },
    async finishEffect(stream, key, node) {
      await pool.query(finish, [stream, key, node]);
    },
    async noteEffect(stream, key, node, data) {
      await pool.query(note, [stream, key, node, JSON.stringify(data)]);
    },
    async retryEffect(stream, key, node, notBefore) {
      await pool.query(free, [stream, key, node, notBefore]);
    },
  };
}
