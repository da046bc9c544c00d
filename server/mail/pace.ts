import type { Clock } from '#server/ports/clock.ts';

export interface Pace {
  /** Resolves when it is the caller's turn, in the order they asked. */
  turn(): Promise<void>;
  /** Whoever waits goes on at once. */
  stop(): void;
}

/** Spreads work evenly: so many turns a minute, without making up for idle time. */
export function createPace(clock: Clock, perMinute: number): Pace {
  const everyMs = 60_000 / perMinute;
  const waiting = new Set<() => void>();
  let next = 0;
  let stopped = false;
  return {
    turn() {
      const now = clock.now();
      const at = Math.max(now, next);
      next = at + everyMs;
      if (at <= now || stopped) return Promise.resolve();
      return new Promise((resolve) => {
        const go = (): void => {
          waiting.delete(go);
          cancel();
          resolve();
        };
        const cancel = clock.at(at, go);
        waiting.add(go);
      });
    },
    stop() {
      stopped = true;
      for (const go of waiting) go();
    },
  };
}
