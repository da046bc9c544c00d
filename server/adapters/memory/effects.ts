import { jsonCopy } from '#server/adapters/memory/json-copy.ts';
import type { EventStore, NewEffect } from '#server/ports/event-store.ts';

interface EffectRow extends NewEffect {
  readonly stream: string;
  attempt: number;
  /** Null is free from `until` on; otherwise leased to that node until then. */
  node: string | null;
  until: number;
  done: boolean;
}

interface Effects extends Pick<EventStore, 'claimEffects' | 'finishEffect' | 'noteEffect' | 'retryEffect'> {
  /** Does nothing when the stream ever had an effect of this key. */
  readonly enqueue: (stream: string, effect: NewEffect) => void;
  readonly forget: (stream: string) => void;
}

/** The effects of all streams, in the order they came; `run` makes a promise of each call. */
export function createEffects(run: <T>(work: () => T) => Promise<T>): Effects {
  const rows = new Map<string, EffectRow>();
  const idOf = (stream: string, key: string): string => JSON.stringify([stream, key]);
  const held = (stream: string, key: string, node: string): EffectRow | null => {
    const row = rows.get(idOf(stream, key));
    return row?.node === node && !row.done ? row : null;
  };

  return {
    enqueue(stream, { key, kind, data }) {
      const id = idOf(stream, key);
      if (!rows.has(id)) rows.set(id, { stream, key, kind, data: jsonCopy(data), attempt: 0, node: null, until: 0, done: false });
    },
    forget(stream) {
      for (const [id, row] of rows) if (row.stream === stream) rows.delete(id);
    },
    claimEffects: (node, now, { leaseUntil, limit, kinds: { of, kinds } = { of: 'other_than', kinds: [] } }) =>
      run(() => {
        const meant = [...rows.values()].filter(({ kind }) => kinds.includes(kind) === (of === 'only'));
        const claimable = meant.filter((row) => !row.done && (row.until < now || (row.until === now && row.node === null)));
        return claimable.slice(0, limit).map((row) => {
          Object.assign(row, { node, until: leaseUntil, attempt: row.attempt + 1 });
          return { stream: row.stream, key: row.key, kind: row.kind, data: jsonCopy(row.data), attempt: row.attempt };
        });
      }),
    finishEffect: (stream, key, node) =>
      run(() => void Object.assign(held(stream, key, node) ?? {}, { node: null, done: true, data: null })),
    noteEffect: (stream, key, node, data) => run(() => void Object.assign(held(stream, key, node) ?? {}, { data: jsonCopy(data) })),
    retryEffect: (stream, key, node, notBefore) =>
      run(() => void Object.assign(held(stream, key, node) ?? {}, { node: null, until: notBefore })),
  };
}
