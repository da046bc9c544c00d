import { defaultTableSize } from '#shared/matching/default-table-size.ts';
import { hasRounds } from '../about.ts';
import type { Open } from '../state.ts';

/** Of a world café: its host and five guests. */
const cafeSeats = 6;

/** Seats wanted per table in the rounds of a segment, by its setting or else by the number of people. */
export function seatsPerTable({ about }: Open, segment: number, people: number): number {
  const part = about.programme[segment];
  if (!hasRounds(part)) return defaultTableSize(people);
  return part.tableSize ?? (part.kind === 'world_cafe' ? cafeSeats : defaultTableSize(people));
}
