import type { Effort } from './types.ts';

/** Steps between two looks at the clock, which is a slow thing itself: well under a millisecond of work. */
const portion = 1024;

/** Hands out steps until the effort is spent, in work or in time. */
export interface Meter {
  /** How many steps may be taken before asking again; 0 once the effort is spent. */
  take(): number;
  /** Steps handed out so far. */
  readonly spent: number;
  /** Whether the time is over, what was kept of it too. */
  readonly late: boolean;
}

/** `reserveMs` of the time are kept for what comes after. */
export function meter({ work, now, until }: Effort, reserveMs = 0): Meter {
  let left = work;
  let spent = 0;
  const late = (reserve: number) => now !== undefined && until !== undefined && now() >= until - reserve;
  return {
    get spent() {
      return spent;
    },
    get late() {
      return late(0);
    },
    take: () => {
      if (left > 0 && late(reserveMs)) left = 0;
      if (!(left > 0)) return 0;
      const steps = Math.min(portion, Math.ceil(left));
      left -= steps;
      spent += steps;
      return steps;
    },
  };
}

/** So many steps of another meter, or less where that is spent first. */
export function partOf(meter: Meter, steps: number): Meter {
  let left = steps;
  return {
    get spent() {
      return steps - left;
    },
    get late() {
      return meter.late;
    },
    take: () => {
      if (left <= 0) return 0;
      const taken = meter.take();
      left -= taken;
      return taken;
    },
  };
}

/** Spends steps of a meter, taking more of them as needed; false once there are none left. */
export function allowance(meter: Meter): (steps: number) => boolean {
  let left = 0;
  return (steps) => {
    left -= steps;
    for (let more = 1; left <= 0 && more > 0; left += more) more = meter.take();
    return left > 0;
  };
}
