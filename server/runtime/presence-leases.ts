import type { Clock } from '#server/ports/clock.ts';
import type { EventStore } from '#server/ports/event-store.ts';

const renewMs = 3000;
const leaseMs = 10_000;
/** After a restart people have this long to come back before they count as dropped. */
const returnMs = 15_000;

export interface PresenceLeases {
  stop(): void;
}

export interface PresenceLeasesOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly node: string;
  /** Drops everyone who was connected to that node and did not come back elsewhere. */
  readonly loseNode: (node: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/**
 * This node vouches for its people by a lease; when another node's lease lapsed, its people are dropped. The lease of this
 * node outlives it on purpose: whoever starts next gives people time to return before anyone is dropped.
 */
export async function startPresenceLeases({ store, clock, node, loseNode, onError }: PresenceLeasesOptions): Promise<PresenceLeases> {
  let cancel = (): void => undefined;
  let stopped = false;
  const lapsedSince = new Map<string, number>();
  /** Dropping the people of a node goes through all gatherings: meanwhile this node's own lease is held on. */
  const losing = new Set<string>();

  async function lose(lapsed: string): Promise<void> {
    losing.add(lapsed);
    try {
      await loseNode(lapsed);
      await store.releaseLease(lapsed);
      lapsedSince.delete(lapsed);
    } finally {
      losing.delete(lapsed);
    }
  }

  const turn = async (): Promise<void> => {
    try {
      const now = clock.now();
      await store.holdLease(node, now + leaseMs);
      const nodes = await store.lapsedLeases(now);
      // One that was late and came back begins anew.
      for (const known of lapsedSince.keys()) if (!nodes.includes(known)) lapsedSince.delete(known);
      for (const lapsed of nodes) {
        if (lapsed === node) continue;
        const since = lapsedSince.get(lapsed) ?? now;
        lapsedSince.set(lapsed, since);
        if (now - since >= returnMs && !losing.has(lapsed)) lose(lapsed).catch(onError);
      }
    } catch (error) {
      onError(error);
    }
    arm();
  };
  function arm(): void {
    if (!stopped) cancel = clock.at(clock.now() + renewMs, () => void turn());
  }

  await store.holdLease(node, clock.now() + leaseMs);
  void turn();
  return {
    stop() {
      stopped = true;
      cancel();
    },
  };
}
