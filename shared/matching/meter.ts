import type { Effort } from './types.ts';

/** Steps between two looks at the clock: well under a millisecond of work. */
const portion = 256;

/** Hands out steps until the effort is spent, in work or in time. */
export interface Meter {
  /** How many steps may be taken before asking again; 0 once the effort is spent. */
  take(): number;
}

export function meter({ work, now, until }: Effort): Meter {
  let left = work;
  return {
    take: () => {
      if (!(left > 0) || (now !== undefined && until !== undefined && now() >= until)) return 0;
      const steps = Math.min(portion, Math.ceil(left));
      left -= steps;
      return steps;
    },
  };
}
