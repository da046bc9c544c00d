import { expect, it } from 'vitest';
import { isUpper, seatLabel } from '#client/features/table/seat-label.ts';

it('lies outward of its cup', () => {
  const sides = (count: number) => Array.from({ length: count }, (_, index) => seatLabel(index, count).side);
  expect(sides(4)).toEqual(['after', 'after', 'before', 'before']);
  expect(sides(3)).toEqual(['over', 'after', 'before']);
  expect(sides(2)).toEqual(['after', 'before']);
  expect(seatLabel(0, 3)).toMatchObject({ x: 50, y: -5 });
});

it('knows the upper half', () => {
  expect([0, 1, 2, 3].map((index) => isUpper(index, 4))).toEqual([true, false, false, true]);
  expect([0, 1].map((index) => isUpper(index, 2))).toEqual([false, false]);
});
