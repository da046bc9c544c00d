import { expect, it } from 'vitest';
import { forecastCafe, forecastTables } from './table-forecast.ts';

it('counts tables by size', () => {
  const { sizes, counts } = forecastTables(42, 4);
  expect(sizes).toHaveLength(11);
  expect(counts).toEqual([
    { size: 4, tables: 9 },
    { size: 3, tables: 2 },
  ]);
});

it('W1 W2 counts the tables of a world café, and the topics that guests come to', () => {
  const topics = ['a', 'b', 'c', 'd'];
  const cafe = { rounds: 3, tableSize: null, topics };
  expect(forecastCafe(24, cafe)).toMatchObject({ counts: [{ size: 6, tables: 4 }], offered: 4, seen: 3 });
  expect(forecastCafe(40, cafe)).toMatchObject({ counts: [{ size: 5, tables: 8 }], offered: 4 });
  expect(forecastCafe(5, { ...cafe, rounds: 4 })).toMatchObject({ offered: 2, seen: 2 });
});
