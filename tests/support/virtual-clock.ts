import type { Clock } from '#server/ports/clock.ts';

export interface VirtualClock extends Clock {
  /** Lets time pass: runs what is due up to `at` in order, each at its own time, settling after each. */
  advanceTo(at: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * A clock that only its owner moves.
 * @param start Epoch milliseconds it shows at first.
 * @param settle What to wait for after each callback: by default until no promise that is due to resolve is left.
 */
export function createVirtualClock(start: number, settle: () => Promise<void> = oneTurn): VirtualClock {
  let now = start;
  const timers = new Set<Timer>();

  return {
    now: () => now,
    at(at, callback) {
      const timer = { at, callback };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    async advanceTo(at) {
      if (at < now) throw new RangeError(`Time does not go back from ${now} to ${at}.`);
      await settle();
      for (let timer = nextOf(timers, at); timer !== undefined; timer = nextOf(timers, at)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.callback();
        await settle();
      }
      now = at;
    },
  };
}

/** The earliest timer up to `at`; of two for the same instant the one that was set first. */
function nextOf(timers: Set<Timer>, at: number): Timer | undefined {
  let next: Timer | undefined;
  for (const timer of timers) {
    if (timer.at <= at && (next === undefined || timer.at < next.at)) next = timer;
  }
  return next;
}

/** Microtasks all run before the event loop takes its next turn. */
function oneTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
