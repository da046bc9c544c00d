import type { Segment } from '#shared/gathering/about.ts';
import { cafeTableCount, usualCafeSeats } from '#shared/gathering/cafe-shape.ts';
import { tableSizes } from '#shared/matching/table-sizes.ts';

export type CafeSegment = Extract<Segment, { kind: 'world_cafe' }>;

export interface TableForecast {
  /** People per table, larger tables first. */
  readonly sizes: readonly number[];
  /** How many tables there are of each size, larger first. */
  readonly counts: readonly { readonly size: number; readonly tables: number }[];
}

/** The tables of a round with so many people. */
export const forecastTables = (people: number, tableSize: number): TableForecast => countedBySize(tableSizes(people, tableSize));

export interface CafeForecast extends TableForecast {
  /** Topics that have a table; fewer than there are where too few people come. */
  readonly offered: number;
  /** Topics that each guest comes to, one after another. */
  readonly seen: number;
}

/** The tables of a world café with so many people, hosts among them. */
export function forecastCafe(
  people: number,
  { rounds, tableSize, topics }: Pick<CafeSegment, 'rounds' | 'tableSize' | 'topics'>,
): CafeForecast {
  const seats = tableSize ?? usualCafeSeats;
  const count = cafeTableCount(people, topics.length, seats);
  const offered = Math.min(count, topics.length);
  return { ...countedBySize(tableSizes(people, seats, count)), offered, seen: Math.min(rounds, offered) };
}

const countedBySize = (sizes: readonly number[]): TableForecast => ({
  sizes,
  counts: [...new Set(sizes)].map((size) => ({ size, tables: sizes.filter((one) => one === size).length })),
});
