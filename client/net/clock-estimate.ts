/** One question for the server's time: when it left, what came back, when it came; local times from a steady clock. */
export interface ClockSample {
  readonly sentAt: number;
  readonly serverTime: number;
  readonly receivedAt: number;
}

/** `offset` to add to the steady local clock; wrong by `error` milliseconds at most when it was measured at `at`. */
export interface ClockEstimate {
  readonly offset: number;
  readonly error: number;
  readonly at: number;
}

/** Two clocks of ordinary computers part by less than this (parts of elapsed time). */
const drift = 200e-6;

/**
 * The better of what is known and a new sample. The answer lies within half a round trip of the truth, so the smallest
 * round trip wins, until time has made it worse than a newer one. A sample that contradicts the estimate replaces it:
 * the local clock stood still in sleep, or another server answers.
 */
export function betterEstimate(known: ClockEstimate | null, sample: ClockSample): ClockEstimate {
  const error = (sample.receivedAt - sample.sentAt) / 2;
  const fresh = { offset: sample.serverTime - sample.sentAt - error, error, at: sample.receivedAt };
  if (known === null) return fresh;
  const aged = known.error + (fresh.at - known.at) * drift;
  const contradicted = Math.abs(fresh.offset - known.offset) > aged + error;
  return contradicted || error <= aged ? fresh : known;
}
