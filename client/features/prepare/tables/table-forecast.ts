import { tableSizes } from '#shared/matching/table-sizes.ts';

export interface TableForecast {
  /** People per table, larger tables first. */
  readonly sizes: readonly number[];
  /** How many tables there are of each size, larger first. */
  readonly counts: readonly { readonly size: number; readonly tables: number }[];
}

/** The tables of a round with so many people. */
export function forecastTables(people: number, tableSize: number): TableForecast {
  const sizes = tableSizes(people, tableSize);
  return { sizes, counts: [...new Set(sizes)].map((size) => ({ size, tables: sizes.filter((one) => one === size).length })) };
}
