import { useEffect } from 'react';
import { keepScreenAwake } from '#client/lib/screen-awake.ts';

/** Keeps the screen on while this is shown: who listens does not touch it. */
export function useScreenAwake(): void {
  useEffect(() => keepScreenAwake('wakeLock' in navigator ? navigator.wakeLock : undefined, document), []);
}
