let context: AudioContext | null = null;

/**
 * Nothing is played by it, it only listens: without an output, and in large steps, it wakes the processor half as often. Where
 * a browser knows no such output it takes the system's.
 */
const listening: AudioContextOptions & { readonly sinkId: { readonly type: 'none' } } = {
  latencyHint: 'playback',
  sinkId: { type: 'none' },
};

/** The page's one AudioContext, made when first needed. Browsers allow few of them, and each costs a thread. */
export function sharedAudioContext(): AudioContext {
  if (context === null) for (const gesture of ['pointerdown', 'keydown']) addEventListener(gesture, wake, true);
  if (context === null || context.state === 'closed') context = new AudioContext(listening);
  return context;
}

/** Browsers start it only in a gesture, and some stop it for a phone call: whatever is pressed next, anywhere, starts it. */
function wake() {
  if (context !== null && context.state !== 'running') context.resume().catch(() => undefined);
}
