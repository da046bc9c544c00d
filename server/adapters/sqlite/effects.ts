import type { WriteQueue } from '#server/adapters/sqlite/write-queue.ts';
import type { ClaimedEffect, EventStore, Json } from '#server/ports/event-store.ts';
import type { DatabaseSync } from 'node:sqlite';

type Effects = Pick<EventStore, 'claimEffects' | 'finishEffect' | 'noteEffect' | 'retryEffect'>;
type EffectRow = { id: number; stream: string; key: string; kind: string; data: string; attempt: number };

/** The part of the event store that hands out effects; `append` puts them there. */
export function createEffects(database: DatabaseSync, { write }: WriteQueue): Effects {
  const claim = database.prepare(`
    UPDATE effects SET node = :node, until = :leaseUntil, attempt = attempt + 1
    WHERE id IN (
      SELECT id FROM effects
      WHERE done = 0 AND (until < :now OR (until = :now AND node IS NULL))
        AND (kind IN (SELECT value FROM json_each(:kinds))) = :only
      ORDER BY id LIMIT :limit
    )
    RETURNING id, stream, key, kind, data, attempt`);
  // The row stays, so that its key is never taken again; what it carried goes.
  const finish = database.prepare(
    "UPDATE effects SET done = 1, node = NULL, data = 'null' WHERE stream = ? AND key = ? AND node = ? AND done = 0",
  );
  const note = database.prepare('UPDATE effects SET data = ? WHERE stream = ? AND key = ? AND node = ? AND done = 0');
  const free = database.prepare('UPDATE effects SET node = NULL, until = ? WHERE stream = ? AND key = ? AND node = ? AND done = 0');

  return {
    claimEffects: (node, now, { leaseUntil, limit, kinds: { of, kinds } = { of: 'other_than', kinds: [] } }) =>
      write(() => {
        const meant = { kinds: JSON.stringify(kinds), only: of === 'only' ? 1 : 0 };
        const rows = claim.all({ node, now, leaseUntil, limit, ...meant }) as EffectRow[];
        return rows.toSorted((a, b) => a.id - b.id).map(toClaimedEffect);
      }),
    finishEffect: (stream, key, node) => write(() => void finish.run(stream, key, node)),
    noteEffect: (stream, key, node, data) => write(() => void note.run(JSON.stringify(data), stream, key, node)),
    retryEffect: (stream, key, node, notBefore) => write(() => void free.run(notBefore, stream, key, node)),
  };
}

function toClaimedEffect({ stream, key, kind, data, attempt }: EffectRow): ClaimedEffect {
  return { stream, key, kind, data: JSON.parse(data) as Json, attempt };
}
