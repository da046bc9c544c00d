import { cloneOf } from './clones.ts';

/** Reads how loud a track is now. */
export interface LevelMeter {
  /** 0 (−60 dBFS or less) to 1 (full scale), linear in decibels. */
  read(): number;
  stop(): void;
}

export interface LevelMeters {
  watch(track: MediaStreamTrack): LevelMeter;
}

const floorDecibels = 60;

/** Loudness of samples in −1…1 as 0…1, linear in decibels over the top 60 dB. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const rms = Math.sqrt(sum / Math.max(1, samples.length));
  if (rms === 0) return 0;
  return Math.min(1, Math.max(0, (20 * Math.log10(rms) + floorDecibels) / floorDecibels));
}

/** Meters made of AnalyserNodes, which only listen: nothing is played by them. */
export function createLevelMeters(getContext: () => AudioContext): LevelMeters {
  return {
    watch(track) {
      const context = getContext();
      // Chromium keeps a source node, and with it all its track belongs to, until that track ends: a clone belongs to nothing and can be ended.
      const clone = cloneOf(track);
      const source = context.createMediaStreamSource(new MediaStream([clone]));
      const analyser = new AnalyserNode(context, { fftSize: 1024, smoothingTimeConstant: 0 });
      source.connect(analyser);
      const samples = new Float32Array(analyser.fftSize);
      return {
        read: () => {
          analyser.getFloatTimeDomainData(samples);
          return levelOf(samples);
        },
        stop: () => {
          source.disconnect();
          analyser.disconnect();
          clone.stop();
        },
      };
    },
  };
}
