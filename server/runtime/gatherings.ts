import { deadlinesOf } from '#shared/gathering/deadlines.ts';
import { rowsOf } from '#shared/primitives/rows-of.ts';
import { armMissing } from './arm-missing.ts';
import { freshId } from './fresh-ids.ts';
import { loadGathering, type Gathering, type GatheringOptions } from './gathering.ts';

/** Whether one may go from memory is looked at so often, ms, */
const lookEveryMs = 60_000;
/** and it may once nobody has asked for it for so long, ms, */
const idleMs = 5 * 60_000;
/** and nothing happens in it by itself for so long, ms. */
const quietMs = 2 * 60_000;

/** The gatherings this node has in memory: those that were asked for, until nobody is there any more. */
export interface Gatherings {
  /** Loads it from the store the first time. Whoever keeps it for longer than they need for an answer holds it (`Gathering.hold`). */
  get(stream: string): Promise<Gathering>;
  /** The same with what other nodes wrote until now: for who may come from one of them. */
  current(stream: string): Promise<Gathering>;
  loaded(): Promise<Gathering[]>;
  /** Has those that are in memory here read on; others are read when they are asked for. */
  follow(streams: Iterable<string>): Promise<void>;
  /** Lets the lane finish and forgets the gathering; what is stored stays. */
  remove(stream: string): Promise<void>;
  /** Lets every lane finish; nothing is taken after that. */
  drain(): Promise<void>;
}

export interface GatheringsOptions extends GatheringOptions {
  /** It went from memory, and nobody on this node is in it. */
  readonly onLetGo?: (stream: string) => void;
}

interface Entry {
  readonly loading: Promise<Gathering>;
  gathering: Gathering | null;
  usedAt: number;
}

export function createGatherings(options: GatheringsOptions): Gatherings {
  const { clock, node, onDeadlines, onError, onLetGo } = options;
  const byStream = new Map<string, Entry>();
  const all = (): Promise<Gathering>[] => [...byStream.values()].map(({ loading }) => loading);

  function get(stream: string): Promise<Gathering> {
    const known = byStream.get(stream);
    if (known !== undefined) {
      known.usedAt = clock.now();
      return known.loading;
    }
    const entry: Entry = { loading: load(stream), gathering: null, usedAt: clock.now() };
    byStream.set(stream, entry);
    entry.loading.then(
      (gathering) => (entry.gathering = gathering),
      () => byStream.delete(stream),
    );
    return entry.loading;
  }

  async function load(stream: string): Promise<Gathering> {
    const gathering = await loadGathering(stream, options);
    try {
      const armed = await armMissing(gathering, options);
      if (armed.length > 0) onDeadlines(stream, armed);
    } catch (error) {
      // It is there to be looked at all the same; whoever reads it next tries again.
      onError(error);
    }
    return gathering;
  }

  /** Whoever was said to be here and has no page any more is lost first: this node vouches for nobody in what it lets go. */
  function letGoIdle(): void {
    const now = clock.now();
    for (const [stream, entry] of byStream) {
      const { gathering } = entry;
      if (gathering?.isHeld() === true) entry.usedAt = now;
      if (gathering === null || now - entry.usedAt < idleMs) continue;
      const { state } = gathering.world();
      if (Object.values(deadlinesOf(state)).some((due) => due < now + quietMs)) continue;
      const isHere =
        state.phase === 'open' && rowsOf(state.people).some(({ presence }) => presence.kind === 'here' && presence.node === node);
      if (isHere) loseOwn(gathering);
      else if (gathering.letGo()) {
        byStream.delete(stream);
        onLetGo?.(stream);
      }
    }
  }

  function loseOwn(gathering: Gathering): void {
    gathering.submit({ command: { type: 'lose_node', node }, commandId: freshId(), actor: { kind: 'system' } }).catch(onError);
  }

  let cancel = (): void => undefined;
  const look = (): void => {
    letGoIdle();
    cancel = clock.at(clock.now() + lookEveryMs, look);
  };
  cancel = clock.at(clock.now() + lookEveryMs, look);

  return {
    get,
    async current(stream) {
      const gathering = await get(stream);
      await gathering.follow();
      return gathering;
    },
    async follow(streams) {
      await Promise.all([...streams].map(async (stream) => (await byStream.get(stream)?.loading)?.follow()));
    },
    // One that cannot be read is not to hide the others.
    loaded: async () => (await Promise.allSettled(all())).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    async remove(stream) {
      const entry = byStream.get(stream);
      const gathering = await entry?.loading;
      await gathering?.drain();
      if (byStream.get(stream) === entry) byStream.delete(stream);
    },
    async drain() {
      cancel();
      const settled = await Promise.allSettled(all());
      await Promise.all(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.drain()] : [])));
    },
  };
}
