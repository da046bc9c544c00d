import type { RefCallback } from 'react';
import { useCallback } from 'react';
import { useMediaSnapshot } from './use-media-snapshot.ts';

/** A ref for the box that shows somebody's picture while they have one and are on the stage; the picture's element is its only child. */
export function usePicture(personId: string): RefCallback<HTMLElement> {
  const show = useMediaSnapshot(({ peers }) => peers[personId]?.showPicture ?? null);
  return useCallback((box) => (box === null || show === null ? undefined : show(box)), [show]);
}
