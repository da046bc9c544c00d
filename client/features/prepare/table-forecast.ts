import { defaultTableSize } from '#shared/matching/default-table-size.ts';
import { tableSizes } from '#shared/matching/table-sizes.ts';

export interface TableForecast {
  /** People per table, larger tables first. */
  readonly sizes: readonly number[];
  /** How many tables there are of each size, larger first. */
  readonly counts: readonly { readonly size: number; readonly tables: number }[];
  /** Others one can meet over all rounds, at most. */
  readonly meetings: number;
}

/** What mixing looks like with so many people; `tableSize` null follows their number. */
export function forecastTables(people: number, rounds: number, tableSize: number | null): TableForecast {
  const sizes = tableSizes(people, tableSize ?? defaultTableSize(people));
  const counts = [...new Set(sizes)].map((size) => ({ size, tables: sizes.filter((one) => one === size).length }));
  const largest = sizes[0] ?? 0;
  return { sizes, counts, meetings: Math.min(Math.max(0, people - 1), rounds * Math.max(0, largest - 1)) };
}
