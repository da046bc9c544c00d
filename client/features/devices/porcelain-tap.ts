import { sharedAudioContext } from '#client/media/audio-context.ts';

/** Partials of a struck cup: hertz, loudness, seconds until they have died away. */
const partials = [
  [1174, 0.5, 0.7],
  [2810, 0.22, 0.4],
  [4630, 0.1, 0.22],
] as const;
const lasts = 800;
/** Between two taps, ms. */
const apart = 280;
/** A browser that lets the page play only after a click may take its time, ms: a tap that comes later than this says something wrong. */
const tooLate = 1500;

interface Taps {
  readonly taps?: number;
  /** 1 as the device check plays it, less for softer. */
  readonly volume?: number;
}

/** Soft taps on porcelain through the chosen speaker, empty for the system's: one unless said. Resolves when they have died away; where the browser wants a click first, none is heard. */
export async function tapPorcelain(speakerId: string, { taps = 1, volume = 1 }: Taps = {}): Promise<void> {
  const asked = performance.now();
  const context = sharedAudioContext();
  await context.resume();
  const out = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = out.stream;
  element.volume = volume;
  if ('setSinkId' in element) await element.setSinkId(speakerId).catch(() => undefined);
  await element.play();
  if (performance.now() - asked > tooLate) return;
  for (let tap = 0; tap < taps; tap += 1) {
    const start = context.currentTime + 0.05 + (tap * apart) / 1000;
    for (const [frequency, loudness, seconds] of partials) strike(context, out, { start, frequency, loudness, seconds });
  }
  await new Promise((resolve) => setTimeout(resolve, lasts + (taps - 1) * apart));
  element.srcObject = null;
}

interface Strike {
  readonly start: number;
  readonly frequency: number;
  readonly loudness: number;
  readonly seconds: number;
}

function strike(context: AudioContext, out: AudioNode, { start, frequency, loudness, seconds }: Strike) {
  const sound = new OscillatorNode(context, { frequency });
  const fade = new GainNode(context, { gain: 0 });
  fade.gain.setValueAtTime(0, start);
  fade.gain.linearRampToValueAtTime(loudness * 0.5, start + 0.004);
  fade.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  sound.connect(fade).connect(out);
  sound.start(start);
  sound.stop(start + seconds);
}
