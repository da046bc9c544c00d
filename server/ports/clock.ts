/** Time and timers, so that a simulation can own both. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once at or after `at`; returns the function that cancels it. */
  at(at: number, callback: () => void): () => void;
}
