import { loadGathering, type Gathering, type GatheringOptions } from './gathering.ts';

/** The gatherings this node has in memory. */
export interface Gatherings {
  /** Loads it from the store the first time. */
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

export function createGatherings(options: GatheringOptions): Gatherings {
  const byStream = new Map<string, Promise<Gathering>>();

  function get(stream: string): Promise<Gathering> {
    const known = byStream.get(stream);
    if (known !== undefined) return known;
    const loading = loadGathering(stream, options);
    byStream.set(stream, loading);
    loading.catch(() => byStream.delete(stream));
    return loading;
  }

  return {
    get,
    async current(stream) {
      const gathering = await get(stream);
      await gathering.follow();
      return gathering;
    },
    async follow(streams) {
      await Promise.all([...streams].map(async (stream) => (await byStream.get(stream))?.follow()));
    },
    // One that cannot be read is not to hide the others.
    loaded: async () => (await Promise.allSettled(byStream.values())).flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    async remove(stream) {
      const gathering = await byStream.get(stream);
      await gathering?.drain();
      byStream.delete(stream);
    },
    async drain() {
      const settled = await Promise.allSettled(byStream.values());
      await Promise.all(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.drain()] : [])));
    },
  };
}
