/** For effects: runs what `load` brings once its code has arrived. Returns how to stop it, be it before that; code that cannot be had starts nothing. */
export function startLater(load: () => Promise<() => void>): () => void {
  const started = load().catch(() => undefined);
  return () => void started.then((stop) => stop?.());
}
