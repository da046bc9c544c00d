import { sharedAudioContext } from '#client/media/audio-context.ts';

/** Partials of a struck cup: hertz, loudness, seconds until they have died away. */
const partials = [
  [1174, 0.5, 0.7],
  [2810, 0.22, 0.4],
  [4630, 0.1, 0.22],
] as const;
const lasts = 800;

/** A soft tap on porcelain through the chosen speaker, empty for the system's. Call it in a click; resolves when it has died away. */
export async function tapPorcelain(speakerId: string): Promise<void> {
  const context = sharedAudioContext();
  await context.resume();
  const out = context.createMediaStreamDestination();
  const element = new Audio();
  element.srcObject = out.stream;
  if ('setSinkId' in element) await element.setSinkId(speakerId).catch(() => undefined);
  await element.play();
  for (const [frequency, loudness, seconds] of partials) strike(context, out, { frequency, loudness, seconds });
  await new Promise((resolve) => setTimeout(resolve, lasts));
  element.srcObject = null;
}

function strike(
  context: AudioContext,
  out: AudioNode,
  { frequency, loudness, seconds }: { frequency: number; loudness: number; seconds: number },
) {
  const start = context.currentTime + 0.05;
  const sound = new OscillatorNode(context, { frequency });
  const fade = new GainNode(context, { gain: 0 });
  fade.gain.setValueAtTime(0, start);
  fade.gain.linearRampToValueAtTime(loudness * 0.5, start + 0.004);
  fade.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  sound.connect(fade).connect(out);
  sound.start(start);
  sound.stop(start + seconds);
}
