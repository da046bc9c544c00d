import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import type { EventStore, PersonalChange } from '#server/ports/event-store.ts';
import type { Revisions } from '#server/ports/revisions.ts';

export interface SharedLog {
  readonly store: EventStore;
  readonly revisions: Revisions;
}

/** What several nodes share, in memory, with how often each stream was written to. */
export function createSharedLog(): SharedLog {
  const store = createMemoryEventStore();
  const written = new Map<string, number>();
  /** Every personal row that there ever was, by what names it. */
  const ever = new Map<string, { readonly owner: string; readonly key: string }>();
  return {
    store: {
      ...store,
      async append(append) {
        const outcome = await store.append(append);
        if (outcome.ok) written.set(append.stream, (written.get(append.stream) ?? 0) + 1);
        for (const { owner, key } of append.personal) ever.set(JSON.stringify([owner, key]), { owner, key });
        return outcome;
      },
    },
    revisions: {
      of: (streams) => Promise.resolve(new Map(streams.flatMap((one) => (written.has(one) ? [[one, written.get(one) ?? 0]] : [])))),
      async personalSince(stream, revision) {
        const now = written.get(stream) ?? 0;
        if (now <= revision) return { revision, changes: [] };
        const rows = await store.personal(stream);
        const there = new Set(rows.map(({ owner, key }) => JSON.stringify([owner, key])));
        const gone = [...ever].filter(([id]) => !there.has(id)).map(([, row]): PersonalChange => ({ ...row, value: null }));
        return { revision: now, changes: [...gone, ...rows] };
      },
      // Every race is run: a turn is a matter of order alone.
      inTurn: (_, work) => work(),
    },
  };
}
