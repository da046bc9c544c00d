import type { EventStore } from '#server/ports/event-store.ts';

export interface Claims {
  /** Effects that two nodes held at once, or that came back after they were done. */
  readonly doubled: string[];
}

const heldBy = new WeakMap<Claims, Map<string, { readonly until: number; readonly done: boolean }>>();

/** Notes every effect that is handed out while it should not be. */
export function watchClaims(store: EventStore, claims: Claims, now: () => number): EventStore {
  const held = heldBy.get(claims) ?? new Map<string, { readonly until: number; readonly done: boolean }>();
  heldBy.set(claims, held);
  return {
    ...store,
    async claimEffects(node, at, claim) {
      const taken = await store.claimEffects(node, at, claim);
      for (const { stream, key } of taken) {
        const before = held.get(`${stream} ${key}`);
        if (before?.done === true || (before?.until ?? 0) > at) claims.doubled.push(`${key} at ${now()}`);
        held.set(`${stream} ${key}`, { until: claim.leaseUntil, done: false });
      }
      return taken;
    },
    async finishEffect(stream, key, node) {
      await store.finishEffect(stream, key, node);
      const before = held.get(`${stream} ${key}`);
      if (before !== undefined) held.set(`${stream} ${key}`, { ...before, done: true });
    },
    async retryEffect(stream, key, node, notBefore) {
      await store.retryEffect(stream, key, node, notBefore);
      held.delete(`${stream} ${key}`);
    },
  };
}
