import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

interface FullScreen {
  /** False where the browser cannot, as on iPhones. */
  readonly canFill: boolean;
  readonly fills: boolean;
  readonly toggle: () => void;
}

/** Lets an element fill the screen, and knows when the browser ends that by itself. */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [fills, setFills] = useState(false);
  useEffect(() => {
    const look = () => setFills(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);
  return {
    canFill: document.fullscreenEnabled,
    fills,
    toggle: () => {
      // Refused it stays as large as it is.
      const done = fills ? document.exitFullscreen() : element.current?.requestFullscreen();
      done?.catch(() => undefined);
    },
  };
}
