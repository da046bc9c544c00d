import { loadGathering, type Gathering, type GatheringOptions } from './gathering.ts';

/** The gatherings this node has in memory. */
export interface Gatherings {
  /** Loads it from the store the first time. */
  get(stream: string): Promise<Gathering>;
  loaded(): Promise<Gathering[]>;
  /** Lets the lane finish and forgets the gathering; what is stored stays. */
  remove(stream: string): Promise<void>;
  /** Lets every lane finish; nothing is taken after that. */
  drain(): Promise<void>;
}

export function createGatherings(options: GatheringOptions): Gatherings {
  const byStream = new Map<string, Promise<Gathering>>();
  return {
    get(stream) {
      const known = byStream.get(stream);
      if (known !== undefined) return known;
      const loading = loadGathering(stream, options);
      byStream.set(stream, loading);
      loading.catch(() => byStream.delete(stream));
      return loading;
    },
    loaded: () => Promise.all(byStream.values()),
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
