import type { ServerClock } from './clock.ts';

/** Milliseconds after which it looks again: the clock may have been corrected, or the machine have slept. */
const longestTimeout = 1_000;

/**
 * Rings once when the server's clock reaches `at` (ms since the epoch), never before; at once if it is past.
 * The clock may be corrected meanwhile. Returns the function that disarms it.
 */
export function armBell(clock: ServerClock, at: number, ring: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(
      () => {
        if (clock.now() < at) wait();
        else ring();
      },
      Math.min(longestTimeout, Math.max(0, Math.ceil(at - clock.now()))),
    );
  };
  wait();
  return () => {
    clearTimeout(timer);
  };
}
