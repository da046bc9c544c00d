let context: AudioContext | null = null;

/** The page's one AudioContext, made when first needed. Browsers allow few of them, and each costs a thread. */
export function sharedAudioContext(): AudioContext {
  if (context === null || context.state === 'closed') context = new AudioContext({ latencyHint: 'interactive' });
  return context;
}
