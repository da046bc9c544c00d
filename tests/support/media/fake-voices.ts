import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { Voices } from '#client/media/voices.ts';

export type Audibility = 'held' | 'audible' | 'faded' | 'stopped';

/** Loudspeakers that tell what would be heard. */
export interface FakeVoices extends Voices {
  readonly blocked: StoreApi<boolean>;
  audibility(track: MediaStreamTrack): Audibility | undefined;
  /** How loud somebody is heard, 0…1. */
  volume(track: MediaStreamTrack): number;
}

export function createFakeVoices(): FakeVoices {
  const heard = new Map<MediaStreamTrack, Audibility>();
  const volumes = new Map<MediaStreamTrack, number>();
  const blocked = createStore<boolean>(() => false);
  return {
    blocked,
    audibility: (track) => heard.get(track),
    volume: (track) => (heard.get(track) === 'audible' ? (volumes.get(track) ?? 0) : 0),
    async unlock() {
      await Promise.resolve();
      blocked.setState(false, true);
    },
    play(track) {
      heard.set(track, 'held');
      return {
        track,
        fadeIn(_ms, volume = 1) {
          heard.set(track, 'audible');
          volumes.set(track, volume);
        },
        fadeOut: () => void heard.set(track, 'faded'),
        stop: () => void heard.set(track, 'stopped'),
      };
    },
    setOutput: () => undefined,
    dispose: () => undefined,
  };
}
