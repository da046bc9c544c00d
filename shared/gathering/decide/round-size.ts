import { defaultTableSize } from '#shared/matching/default-table-size.ts';
import type { Open } from '../state.ts';

/** Seats wanted per table in a mixing segment, by its setting or else by the number of people. */
export function seatsPerTable({ about }: Open, segment: number, people: number): number {
  const mixing = about.programme[segment];
  return (mixing?.kind === 'mixing' ? mixing.tableSize : null) ?? defaultTableSize(people);
}
