import type { AccessStore, GatheringEntry } from '#server/ports/access-store.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import type { Gatherings } from '#server/runtime/gatherings.ts';
import { hostGathering, type Hosted } from '#server/runtime/hosting.ts';
import type { Sockets } from '#server/sockets/create-sockets.ts';
import { readFoundingCase } from './founding-case.ts';
import { startSyntheticGuests } from './synthetic-guests.ts';

const lifetimeMs = 3600_000;
const atOnce = 20;
/** The programme waits this long for somebody to watch it. */
const patienceMs = 120_000;

/** Rehearsals of the founding case with synthetic guests; each goes by itself after an hour. */
export interface Demonstrations {
  /** Null while too many run. */
  begin(): Promise<Hosted | null>;
  /** After a restart: guests take up where they were, what has expired goes. */
  resume(): Promise<void>;
  stop(): void;
}

export interface DemonstrationsOptions {
  readonly store: EventStore;
  readonly access: AccessStore;
  readonly gatherings: Gatherings;
  readonly clock: Clock;
  readonly node: string;
  readonly sockets: () => Pick<Sockets, 'signal'>;
  readonly onError: (error: unknown) => void;
}

export function createDemonstrations(options: DemonstrationsOptions): Demonstrations {
  const { store, access, gatherings, clock, node, onError } = options;
  const founding = readFoundingCase();
  const stops = new Map<string, () => void>();

  function run(entry: GatheringEntry, gathering: Gathering): void {
    const { stream } = entry;
    const say = (message: Parameters<Sockets['signal']>[1]): void => options.sockets().signal(stream, message);
    const stopGuests = startSyntheticGuests({ gathering, clock, node, founding, say, onError });
    const cancel = clock.at(entry.expiresAt ?? clock.now(), () => void expire(entry, gathering).catch(onError));
    stops.set(stream, () => {
      stopGuests();
      cancel();
    });
  }

  async function expire({ stream }: GatheringEntry, gathering: Gathering): Promise<void> {
    stops.get(stream)?.();
    stops.delete(stream);
    await gathering.submit({ command: { type: 'end_gently', what: 'gathering' }, commandId: freshId(), actor: { kind: 'system' } });
    await access.removeGathering(stream);
    await gatherings.remove(stream);
    await store.removeStream(stream);
  }

  return {
    async begin() {
      if (stops.size >= atOnce) return null;
      const hosted = await hostGathering(
        founding.about(clock.now() + patienceMs),
        { name: 'Foyer', organisation: '', languages: ['fr', 'en'], topics: [] },
        lifetimeMs,
        options,
      );
      await hosted.gathering.submit({ command: { type: 'open_doors' }, commandId: freshId(), actor: { kind: 'system' } });
      run(hosted.entry, hosted.gathering);
      return hosted;
    },
    async resume() {
      for (const entry of await access.gatherings()) {
        if (entry.expiresAt === null) continue;
        run(entry, await gatherings.get(entry.stream));
      }
    },
    stop() {
      for (const stop of stops.values()) stop();
      stops.clear();
    },
  };
}
