import type { RefCallback } from 'react';
import { useCallback } from 'react';
import { useMediaSnapshot } from './use-media-snapshot.ts';

/** A ref for a tile's <video>: shows that person's picture while they have one and are on the stage. */
export function useVideo(personId: string): RefCallback<HTMLVideoElement> {
  const attach = useMediaSnapshot(({ peers }) => peers[personId]?.attachVideo ?? null);
  return useCallback((element) => (element === null || attach === null ? undefined : attach(element)), [attach]);
}
