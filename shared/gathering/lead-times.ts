/** How long before the bell each step happens, in milliseconds (design: time line of one change). */
export interface LeadTimes {
  readonly announce: number;
  /** The vote is closed, the bell is a promise, the plan is asked for. */
  readonly promise: number;
  readonly warmFrom: number;
  /** No plan by now: seated by the greedy rule at once. */
  readonly greedy: number;
  /** The card with the next table appears. */
  readonly show: number;
  readonly warmUntil: number;
}

const full: LeadTimes = { announce: 60_000, promise: 30_000, warmFrom: 28_000, greedy: 20_000, show: 12_000, warmUntil: 10_000 };

/** Shares of the announcement, wider than in `full`: below a few seconds nobody reads a card and no media room warms. */
const short = { promise: 0.6, warmFrom: 0.56, greedy: 0.42, show: 0.4, warmUntil: 0.2 } as const;

/** Below three minutes all lead times fit in a quarter of the round. */
export function leadTimes(roundSeconds: number): LeadTimes {
  if (roundSeconds >= 180) return full;
  const announce = roundSeconds * 250;
  const share = (part: number) => Math.round(announce * part);
  return {
    announce,
    promise: share(short.promise),
    warmFrom: share(short.warmFrom),
    greedy: share(short.greedy),
    show: share(short.show),
    warmUntil: share(short.warmUntil),
  };
}
