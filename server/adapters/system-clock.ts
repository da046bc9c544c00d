import type { Clock } from '#server/ports/clock.ts';

/** Node's timers count monotonic time and at most 2^31 ms of it: waking each minute also notices a wall clock that was set or a machine that slept. */
const LONGEST_WAIT = 60_000;

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  at(at, callback) {
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      const wait = Math.min(Math.max(at - Date.now(), 0), LONGEST_WAIT);
      timer = setTimeout(wake, wait);
    };
    const wake = (): void => {
      if (Date.now() >= at) callback();
      else arm();
    };
    arm();
    return () => {
      clearTimeout(timer);
    };
  },
};
