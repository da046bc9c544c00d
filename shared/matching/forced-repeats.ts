import { tableSizes } from './table-sizes.ts';

/**
 * Repeats that so many rounds force on so many people who all stay, whatever the plan: the meetings beyond one for each pair, and, where tables
 * are fewer than seats, the pairs of a table that no seating of the next round can part.
 */
export function repeatsOverRounds(people: number, tableSize: number, rounds: number): number {
  const sizes = tableSizes(people, tableSize);
  const beyond = rounds * meetingsAt(sizes) - pairs(people);
  const kept = sizes.reduce((sum, size) => sum + pairsLeftTogether(size, sizes.length), 0);
  return Math.max(0, beyond, (rounds - 1) * kept);
}

/** Pairs of so many people who still share a table when they are spread over the tables as evenly as can be. */
export function pairsLeftTogether(people: number, tables: number): number {
  if (tables === 0) return 0;
  const each = Math.floor(people / tables);
  const larger = people % tables;
  return (tables - larger) * pairs(each) + larger * pairs(each + 1);
}

/** Pairs who meet in one round. */
export function meetingsAt(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + pairs(size), 0);
}

const pairs = (people: number): number => (people * (people - 1)) / 2;
