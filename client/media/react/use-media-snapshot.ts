import { useStore } from 'zustand';
import type { MediaSnapshot } from '../media-snapshot.ts';
import { useMediaSession } from './media-session-context.ts';

/** A part of the media snapshot; draws anew only when that part changes, so select small. */
export function useMediaSnapshot<T>(selector: (snapshot: MediaSnapshot) => T): T {
  return useStore(useMediaSession().store, selector);
}
