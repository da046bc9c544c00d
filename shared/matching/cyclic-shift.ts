import type { Blueprint, Shape } from './blueprint.ts';

/**
 * Rounds without a repeat for any number of tables, the more the more tables there are: people stand in rows, one row per seat, and from round to
 * round row i moves on by i tables, round and round (the cyclic Latin squares; Colbourn and Dinitz, "Handbook of Combinatorial Designs", 2007,
 * III.1). Two rows come back to each other after as many rounds as make their distance a multiple of the tables; there it ends.
 * People may be missing from the last row. The first row keeps its tables.
 */
export function cyclicShift({ people, seats, tables }: Shape, wanted: number): Blueprint {
  const rounds: number[][][] = [];
  for (let moved = 0; moved < wanted && (moved === 0 || !meetsAgain(moved, tables, seats)); moved++) {
    rounds.push(
      Array.from({ length: tables }, (_, table) =>
        Array.from({ length: seats }, (_, row) => row * tables + ((moved * row + table) % tables)).filter((person) => person < people),
      ),
    );
  }
  return rounds;
}

function meetsAgain(moved: number, tables: number, seats: number): boolean {
  for (let distance = 1; distance < seats; distance++) if ((moved * distance) % tables === 0) return true;
  return false;
}
