import type { Effort } from './types.ts';

/** An even share of what is left of an effort, in work and in time, for the first of so many parts. */
export function shareOf({ seed, work, now, until }: Effort, parts: number): Effort {
  const at = now?.();
  const timed = now === undefined || at === undefined || until === undefined ? {} : { now, until: at + (until - at) / parts };
  return { seed, work: work / parts, ...timed };
}
