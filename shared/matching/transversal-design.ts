import { finiteField } from './finite-field.ts';
import type { Blueprint, Shape } from './blueprint.ts';

/** Largest field made: beyond, the cyclic shift has rounds enough for any gathering. */
const largestField = 1024;

/**
 * Rounds without a repeat where the number of tables is a power of a prime and no smaller than the seats of one: a transversal design from the
 * lines of a finite plane (Bose 1938; Colbourn and Dinitz, "Handbook of Combinatorial Designs", 2007, III.3).
 *
 * People stand in rows as long as there are tables, one row per seat; in round m, table t takes from row i whoever is at column m·i + t.
 * Two people of different rows share that table for one m only, two of the same row never: so the rows are dealt out in the rounds after that
 * in the same way. Where people are missing from the last row, tables have one seat less. The first row keeps its tables in the first rounds.
 */
export function transversalDesign(shape: Shape, wanted: number): Blueprint {
  const { people, seats, tables } = shape;
  const field = tables >= seats && tables <= largestField ? finiteField(tables) : null;
  if (field === null) return [];
  const rounds = Array.from({ length: Math.min(wanted, tables) }, (_, m) => {
    const shifts = Array.from({ length: seats }, (_, row) => field.multiply(m, row));
    return Array.from({ length: tables }, (_, table) =>
      shifts.map((shift, row) => row * tables + field.add(shift, table)).filter((person) => person < people),
    );
  });
  return rounds.length < wanted ? [...rounds, ...roundsWithinRows(shape, wanted - rounds.length)] : rounds;
}

/** Further rounds in which every row sits among itself, where they come out even. */
function roundsWithinRows({ people, seats, tables }: Shape, wanted: number): Blueprint {
  const lengths = Array.from({ length: seats }, (_, row) => Math.min(tables, people - row * tables));
  const perRow = tables / seats;
  if (!Number.isInteger(perRow) || lengths.some((length) => length < perRow * (seats - 1))) return [];
  const rows = lengths.map((length, row) => {
    const inside = transversalDesign({ people: length, seats, tables: perRow }, wanted);
    const rounds = inside.length > 0 ? inside : [inTurn(length, perRow)];
    return rounds.map((round) => round.map((table) => table.map((person) => person + row * tables)));
  });
  const common = Math.min(...rows.map(({ length }) => length));
  return Array.from({ length: common }, (_, round) => rows.flatMap((rounds) => rounds[round] ?? []));
}

/** So many people dealt out to the tables one after the other. */
function inTurn(people: number, tables: number): number[][] {
  return Array.from({ length: tables }, (_, table) =>
    Array.from({ length: Math.ceil((people - table) / tables) }, (_, row) => row * tables + table),
  );
}
