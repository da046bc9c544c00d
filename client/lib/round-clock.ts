/** A stretch of time that drains: what a rim, a rim line or a countdown shows. Times in milliseconds of the gathering's clock. */
export interface RoundClock {
  readonly startedAt: number;
  readonly endsAt: number;
  /** The gathering's time now; the same function at every render. */
  readonly now: () => number;
}

/** Length of the closing state of a plate and a rim line: the last minute, or the last quarter of what is shorter than three minutes. */
const closing = { ms: 60_000, below: 180_000, share: 1 / 4 } as const;

/** Milliseconds left, never negative. */
export function leftOf(clock: RoundClock): number {
  return Math.max(0, clock.endsAt - clock.now());
}

/** Share left between 0 and 1; `steps` rounds it up to so many equal steps for reduced motion. */
export function shareLeft(clock: RoundClock, steps?: number): number {
  const whole = clock.endsAt - clock.startedAt;
  const share = whole > 0 ? Math.min(1, leftOf(clock) / whole) : 0;
  return steps === undefined ? share : Math.ceil(share * steps) / steps;
}

/** From here on a countdown says less than the time of the bell. */
const hourMs = 3_600_000;

/** Whether the bell is an hour away or more: then its time is shown in place of a countdown. */
export function isFar(clock: RoundClock): boolean {
  return leftOf(clock) >= hourMs;
}

/** Whether the time is nearly over. */
export function isClosing(clock: RoundClock): boolean {
  const whole = clock.endsAt - clock.startedAt;
  return leftOf(clock) <= (whole < closing.below ? whole * closing.share : closing.ms);
}

/** What is less than an hour, in minutes and seconds as a clock face shows them, `7:05`; the last second is shown as `0:01` until it is over. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(Math.max(0, ms) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
