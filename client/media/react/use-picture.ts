import type { RefCallback } from 'react';
import { useCallback } from 'react';
import type { Peer } from '../media-snapshot.ts';
import { useMediaSnapshot } from './use-media-snapshot.ts';

function usePictureOf(personId: string, which: 'showPicture' | 'showScreen'): RefCallback<HTMLElement> {
  const show = useMediaSnapshot(({ peers }): Peer['showPicture'] => peers[personId]?.[which] ?? null);
  return useCallback((box) => (box === null || show === null ? undefined : show(box)), [show]);
}

/** A ref for the box that shows somebody's picture while they have one and are on the stage; the picture's element is its only child. */
export const usePicture = (personId: string): RefCallback<HTMLElement> => usePictureOf(personId, 'showPicture');

/** The same for the screen they send. */
export const useScreenPicture = (personId: string): RefCallback<HTMLElement> => usePictureOf(personId, 'showScreen');
