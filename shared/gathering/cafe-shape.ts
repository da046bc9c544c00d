/** Seats per table of a world café where nobody chose: its host and five guests. */
export const usualCafeSeats = 6;

/**
 * How many tables a round of a world café has: as many for each topic, so that all who have been at one find seats at the others, and
 * never so many that somebody would be alone.
 */
export function cafeTableCount(people: number, topics: number, seats: number): number {
  if (topics === 0) return 0;
  const each = Math.max(1, Math.ceil(people / (topics * seats)));
  return Math.min(each * topics, Math.floor(people / 2));
}
