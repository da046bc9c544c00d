import type { LevelMeter, LevelMeters } from './level-meter.ts';
import { createSpeakingDetector } from './speaking.ts';

export interface VoiceLevel {
  readonly speaking: boolean;
  /** 0…1 in steps of 0.05. */
  readonly level: number;
}

/** Loudness and speaking of several people, measured here: the media server tells only every 400 ms. */
export interface VoiceLevels {
  /** Whose tracks to measure from now on. */
  follow(tracks: ReadonlyMap<string, MediaStreamTrack>): void;
  /** Reads all of them; call it every 100 ms. */
  tick(): void;
  of(personId: string): VoiceLevel;
}

interface Followed {
  readonly track: MediaStreamTrack;
  readonly meter: LevelMeter;
  readonly isSpeaking: (level: number) => boolean;
  latest: VoiceLevel;
}

export const silent: VoiceLevel = { speaking: false, level: 0 };

/** In steps, so that what shows it is not drawn anew for nothing. */
export function inSteps(level: number): number {
  return Math.round(level * 20) / 20;
}

export function createVoiceLevels(meters: LevelMeters): VoiceLevels {
  const followed = new Map<string, Followed>();
  return {
    follow(tracks) {
      for (const [personId, { track, meter }] of followed) {
        if (tracks.get(personId) === track) continue;
        meter.stop();
        followed.delete(personId);
      }
      for (const [personId, track] of tracks) {
        if (followed.has(personId)) continue;
        followed.set(personId, { track, meter: meters.watch(track), isSpeaking: createSpeakingDetector(), latest: silent });
      }
    },
    tick() {
      for (const one of followed.values()) {
        const level = one.meter.read();
        one.latest = { speaking: one.isSpeaking(level), level: inSteps(level) };
      }
    },
    of: (personId) => followed.get(personId)?.latest ?? silent,
  };
}
