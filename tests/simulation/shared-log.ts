import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { jsonCopy } from '#server/adapters/memory/json-copy.ts';
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
  /** Every personal row that there ever was, by what names it, with when it was last written to. */
  const ever = new Map<string, PersonalChange & { readonly stream: string; readonly revision: number }>();
  const write = (stream: string, rows: readonly PersonalChange[], owners: readonly string[]): void => {
    const revision = (written.get(stream) ?? 0) + 1;
    written.set(stream, revision);
    for (const [id, row] of ever) if (row.stream === stream && owners.includes(row.owner)) ever.set(id, { ...row, value: null, revision });
    for (const { owner, key, value } of rows)
      ever.set(JSON.stringify([stream, owner, key]), { stream, owner, key, value: jsonCopy(value), revision });
  };
  return {
    store: {
      ...store,
      async append(append) {
        const outcome = await store.append(append);
        if (outcome.ok) write(append.stream, append.personal, append.erase ?? []);
        return outcome;
      },
      async erase(stream, owner, at) {
        await store.erase(stream, owner, at);
        write(stream, [], [owner]);
      },
    },
    revisions: {
      of: (streams) => Promise.resolve(new Map(streams.flatMap((one) => (written.has(one) ? [[one, written.get(one) ?? 0]] : [])))),
      personalSince(stream, revision) {
        const since = [...ever.values()].filter((row) => row.stream === stream && row.revision > revision);
        // What goes comes first: a table may keep its topic while somebody else's row has it.
        const changes = [...since.filter(({ value }) => value === null), ...since.filter(({ value }) => value !== null)];
        return Promise.resolve({ revision: Math.max(revision, written.get(stream) ?? 0), changes });
      },
      // Every race is run: a turn is a matter of order alone.
      inTurn: (_, work) => work(),
    },
  };
}
