const longest = 5000;

/** Milliseconds to wait before the next try; `attempt` counts from 0, `random` is in [0, 1). First 0.3 to 1.5 s, then up to 5 s. */
export function reconnectDelay(attempt: number, random: number): number {
  const most = Math.min(longest, 1500 * 1.6 ** attempt);
  return most * (0.2 + 0.8 * random);
}
