import { expect, it } from 'vitest';
import { forecastTables } from '#client/features/prepare/table-forecast.ts';

it('counts tables by size and the people one can meet', () => {
  const { sizes, counts, meetings } = forecastTables(42, 3, 4);
  expect(sizes).toHaveLength(11);
  expect(counts).toEqual([
    { size: 4, tables: 9 },
    { size: 3, tables: 2 },
  ]);
  expect(meetings).toBe(9);
});

it('follows the number of people when no size was chosen', () => {
  expect(forecastTables(5, 3, null).counts).toEqual([
    { size: 3, tables: 1 },
    { size: 2, tables: 1 },
  ]);
  expect(forecastTables(1, 3, null).meetings).toBe(0);
});
