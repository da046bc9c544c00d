import { expect, it } from 'vitest';
import { forecastTables } from './table-forecast.ts';

it('counts tables by size', () => {
  const { sizes, counts } = forecastTables(42, 4);
  expect(sizes).toHaveLength(11);
  expect(counts).toEqual([
    { size: 4, tables: 9 },
    { size: 3, tables: 2 },
  ]);
});
