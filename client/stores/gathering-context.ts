import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { useTick } from '#client/lib/ticker.ts';
import type { GatheringSnapshot } from './gathering-snapshot.ts';
import type { GatheringStore } from './gathering-store.ts';

/** The gathering the page takes part in; provided by the gathering page and the live screen. */
export const GatheringContext = createContext<GatheringStore | null>(null);

/** The store itself, for what is not shown: sending, the clock, tickets. Only below a `GatheringContext`. */
export function useGatheringStore(): GatheringStore {
  const gathering = use(GatheringContext);
  if (gathering === null) throw new Error('There is no gathering around this component.');
  return gathering;
}

/** A part of what is known of the gathering; renders anew when that part changes. The selector returns what is stored, not a new object. */
export function useGathering<T>(selector: (snapshot: GatheringSnapshot) => T): T {
  return useStore(useGatheringStore().store, selector);
}

/** Sends a command; resolves with the server's answer, also after a reconnect, and never rejects. */
export const useSend = (): GatheringStore['send'] => useGatheringStore().send;

export const useSignal = (): GatheringStore['signal'] => useGatheringStore().signal;

/** The server's time in epoch milliseconds; the same function at every render. */
export const useServerNow = (): (() => number) => useGatheringStore().serverNow;

/** Milliseconds left until an instant of the server's clock, never negative, once a second; null without an instant. */
export function useTimeLeft(endsAt: number | null): number | null {
  const now = useServerNow();
  useTick(endsAt !== null);
  return endsAt === null ? null : Math.max(0, endsAt - now());
}
