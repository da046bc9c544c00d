import { useSyncExternalStore } from 'react';
import { phoneWidth } from '#client/features/participant/screen-width.ts';
import { readStored, writeStored } from '#client/lib/storage.ts';

export type HallLook = 'plan' | 'list';

const key = 'foyer.hall';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function lookNow(): HallLook {
  const stored = readStored(key);
  if (stored === 'plan' || stored === 'list') return stored;
  return matchMedia(phoneWidth).matches ? 'list' : 'plan';
}

/** Plan or list, as this browser chose last; on a first visit the list on phones and the plan elsewhere. */
export function useHallLook(): [HallLook, (look: HallLook) => void] {
  const look = useSyncExternalStore(subscribe, lookNow);
  return [look, choose];
}

function choose(look: HallLook): void {
  writeStored(key, look);
  for (const listener of listeners) listener();
}
