import { betterEstimate, type ClockEstimate } from './clock-estimate.ts';

/** Asks the server for its time; the answer may never come. */
type Ask = (answer: (serverTime: number) => void) => void;

/** The server's time as known here. Follows a steady local clock, so a change of the system's clock does not shift it. */
export interface ServerClock {
  /** Epoch milliseconds; this machine's own time until the server has answered once. */
  now(): number;
  isKnown(): boolean;
  /** Begins measuring over a connection that has just been made, and once a minute from then on. */
  start(ask: Ask): void;
  stop(): void;
}

const pings = 5;
const every = 60_000;

/** `changed` is told the offset to `Date.now()` when a better one is known. */
export function createServerClock(changed: (offset: number) => void): ServerClock {
  let estimate: ClockEstimate | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  function measure(ask: Ask, left: number, mine: number) {
    const sentAt = performance.now();
    ask((serverTime) => {
      if (mine !== round) return;
      const better = betterEstimate(estimate, { sentAt, serverTime, receivedAt: performance.now() });
      if (better !== estimate) {
        estimate = better;
        changed(now() - Date.now());
      }
      if (left > 1) measure(ask, left - 1, mine);
    });
  }

  const now = () => (estimate === null ? Date.now() : performance.now() + estimate.offset);

  return {
    now,
    isKnown: () => estimate !== null,
    start(ask) {
      clearInterval(timer);
      const again = () => measure(ask, pings, (round += 1));
      again();
      timer = setInterval(again, every);
    },
    stop() {
      round += 1;
      clearInterval(timer);
    },
  };
}
