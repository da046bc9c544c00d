import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSqliteStores, openSqliteStores } from '#server/adapters/sqlite/open-stores.ts';
import { inlineMatcher } from '#server/adapters/memory/inline-matcher.ts';
import { MemoryMediaServer } from '#server/adapters/memory/memory-media-server.ts';
import { systemClock } from '#server/adapters/system-clock.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import { loadGathering } from '#server/runtime/gathering.ts';
import { startRuntime } from '#server/runtime/start-runtime.ts';
import { furnishFolder, perTable } from './house.ts';

const people = 120;
const tries = 5;

/** How long it takes to read a gathering of so many events from its log alone, without a snapshot: median, ms. */
export async function rebuildOf(events: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-rebuild-'));
  try {
    const { stream, guests } = await furnishFolder(folder, people);
    const { eventStore } = openSqliteStores(folder);
    const media = new MemoryMediaServer(() => Date.now());
    const options = {
      store: eventStore,
      clock: systemClock,
      media,
      matcher: inlineMatcher(1000),
      node: 'writer',
      onError: () => undefined,
    };
    const { gatherings, stop } = startRuntime(options);
    const gathering = await gatherings.get(stream);
    const coming = guests.filter((_, index) => index % perTable >= 2);
    for (let pass = 0; gathering.version() < events; pass++)
      await Promise.all(
        coming.map(({ id, table }) =>
          gathering.submit({
            command: pass % 2 === 0 ? { type: 'sit', table } : { type: 'stand' },
            commandId: freshId(),
            actor: { kind: 'person', id, role: 'participant' },
          }),
        ),
      );
    await stop();
    await eventStore.close();

    const times: number[] = [];
    for (let index = 0; index < tries; index++) {
      const stores = readSqliteStores(folder);
      const store = { ...stores.eventStore, loadSnapshot: () => Promise.resolve(null) };
      const began = performance.now();
      await loadGathering(stream, {
        store,
        clock: systemClock,
        node: 'reader',
        onDeadlines: () => undefined,
        onEffects: () => undefined,
        onError: () => undefined,
      });
      times.push(performance.now() - began);
      await stores.eventStore.close();
    }
    return times.toSorted((a, b) => a - b)[Math.floor(tries / 2)] ?? NaN;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
