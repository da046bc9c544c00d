import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Voices } from '#client/media/voices.ts';

export type Audibility = 'held' | 'audible' | 'faded' | 'stopped';

/** Loudspeakers that tell what would be heard. */
export interface FakeVoices extends Voices {
  readonly blocked: StoreApi<boolean>;
  audibility(track: MediaStreamTrack): Audibility | undefined;
}

export function createFakeVoices(): FakeVoices {
  const heard = new Map<MediaStreamTrack, Audibility>();
  const blocked = createStore<boolean>(() => false);
  return {
    blocked,
    audibility: (track) => heard.get(track),
    async unlock() {
      await Promise.resolve();
      blocked.setState(false, true);
    },
    play(track) {
      heard.set(track, 'held');
      return {
        track,
        fadeIn: () => void heard.set(track, 'audible'),
        fadeOut: () => void heard.set(track, 'faded'),
        stop: () => void heard.set(track, 'stopped'),
      };
    },
    setOutput: () => undefined,
    dispose: () => undefined,
  };
}
