import { defaultTableSize } from '#shared/matching/default-table-size.ts';
import { hasRounds } from '../about.ts';
import { usualCafeSeats } from '../cafe-shape.ts';
import type { Open } from '../state.ts';

/** Seats wanted per table in the rounds of a segment, by its setting or else by the number of people. */
export function seatsPerTable({ about }: Open, segment: number, people: number): number {
  const part = about.programme[segment];
  if (!hasRounds(part)) return defaultTableSize(people);
  return part.tableSize ?? (part.kind === 'world_cafe' ? usualCafeSeats : defaultTableSize(people));
}
