/** Seats per table of a world café where nobody chose: its host and five guests. */
export const usualCafeSeats = 6;

/** A table takes so many more than chosen, up to `largest`, before its topic gets another table at which a host would have one guest. */
const stretch = 2;
const largest = 8;

/**
 * How many tables a round of a world café has: as many for each topic, so that all who have been at one find seats at the others, and
 * never so many that somebody would be alone, nor a host with one guest where the others can take them in.
 */
export function cafeTableCount(people: number, topics: number, seats: number): number {
  if (topics === 0) return 0;
  const enough = Math.max(1, Math.ceil(people / (topics * seats)));
  const fewer = (enough - 1) * topics;
  const small = people < 3 * enough * topics;
  const each = fewer > 0 && small && people <= fewer * Math.min(largest, seats + stretch) ? enough - 1 : enough;
  return Math.min(each * topics, Math.floor(people / 2));
}
