import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

interface FullScreen {
  /** False where the browser can fill the screen with nothing at all. */
  readonly canFill: boolean;
  readonly fills: boolean;
  readonly toggle: () => void;
}

/** iPhones let nothing but a video fill the screen, and give it controls of their own. */
type ApplesVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** Lets an element, or the video in it, fill the screen, on phones lying, and knows when the browser ends that by itself. */
export function useFullScreen(element: RefObject<HTMLElement | null>): FullScreen {
  const [fills, setFills] = useState(false);
  useEffect(() => {
    const look = () => setFills(document.fullscreenElement !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);
  return {
    canFill: document.fullscreenEnabled || 'webkitEnterFullscreen' in HTMLVideoElement.prototype,
    fills,
    toggle: () => {
      if (!document.fullscreenEnabled) {
        element.current?.querySelector<ApplesVideo>('video')?.webkitEnterFullscreen?.();
        return;
      }
      // Refused it stays as large as it is, or upright.
      const done = fills ? document.exitFullscreen() : element.current?.requestFullscreen().then(lieDown);
      done?.catch(() => undefined);
    },
  };
}

/** Screens are wide. Computers refuse that, and it ends with the full screen. */
async function lieDown(): Promise<void> {
  const { orientation } = screen as { orientation: Partial<Record<'lock', (to: 'landscape') => Promise<void>>> };
  await orientation.lock?.('landscape');
}
