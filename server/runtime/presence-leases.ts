import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';

const renewMs = 3000;
const leaseMs = 10_000;
/** After a restart people have this long to come back before they count as dropped. */
const returnMs = 15_000;

/** What a node vouches for: that its people are there, in the gatherings that it said they are in. */
export interface NodeLease {
  hold(): Promise<void>;
  /** Resolves once it is stored that people of this node are in there. */
  vouch(stream: string): Promise<void>;
  /** Nobody of this node is in there any more. */
  letGo(stream: string): void;
}

export function createNodeLease({ store, clock, node }: Pick<PresenceLeasesOptions, 'store' | 'clock' | 'node'>): NodeLease {
  const vouched = new Set<string>();
  const stored = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: what was said first would else be written over what was said since. */
  function hold(): Promise<void> {
    const held = last.then(() => store.holdLease(node, clock.now() + leaseMs, [...vouched]));
    last = held.catch(() => undefined);
    return held;
  }
  return {
    hold,
    async vouch(stream) {
      if (stored.has(stream)) return;
      vouched.add(stream);
      await hold();
      if (vouched.has(stream)) stored.add(stream);
    },
    letGo(stream) {
      vouched.delete(stream);
      stored.delete(stream);
    },
  };
}

export interface PresenceLeases {
  stop(): void;
}

export interface PresenceLeasesOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly node: string;
  readonly lease: Pick<NodeLease, 'hold'>;
  /** Drops everyone who was connected to that node and did not come back elsewhere; `streams`: where they are, null where that is not known. */
  readonly loseNode: (node: string, streams: readonly string[] | null) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * This node vouches for its people by a lease; when another node's lease lapsed, its people are dropped. The lease of this
 * node outlives it on purpose: whoever starts next gives people time to return before anyone is dropped.
 */
export async function startPresenceLeases({
  store,
  clock,
  node,
  lease,
  loseNode,
  onError,
}: PresenceLeasesOptions): Promise<PresenceLeases> {
  let cancel = (): void => undefined;
  let stopped = false;
  const lapsedSince = new Map<string, number>();
  /** Dropping the people of a node takes a while: meanwhile this node's own lease is held on. */
  const losing = new Set<string>();

  async function lose(lapsed: string, streams: readonly string[] | null): Promise<void> {
    losing.add(lapsed);
    try {
      await loseNode(lapsed, streams);
      await store.releaseLease(lapsed);
      lapsedSince.delete(lapsed);
    } finally {
      losing.delete(lapsed);
    }
  }

  const turn = async (): Promise<void> => {
    try {
      const now = clock.now();
      await lease.hold();
      const leases = await store.lapsedLeases(now);
      // One that was late and came back begins anew.
      for (const known of lapsedSince.keys()) if (!leases.some((one) => one.node === known)) lapsedSince.delete(known);
      for (const { node: lapsed, streams } of leases) {
        if (lapsed === node) continue;
        const since = lapsedSince.get(lapsed) ?? now;
        lapsedSince.set(lapsed, since);
        if (now - since >= returnMs && !losing.has(lapsed)) lose(lapsed, streams).catch(onError);
      }
    } catch (error) {
      onError(error);
    }
    arm();
  };
  function arm(): void {
    if (!stopped) cancel = clock.at(clock.now() + renewMs, () => void turn());
  }

  await lease.hold();
  void turn();
  return {
    stop() {
      stopped = true;
      cancel();
    },
  };
}
