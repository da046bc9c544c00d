import { expect, it } from 'vitest';
import { pinnedGrid, restIsBelow } from '#client/features/table/pinned-grid.ts';

it('stands the rest beside a pinned tile in one column while they are few, in two when they are many', () => {
  expect([1, 2, 4, 5, 11].map((rest) => pinnedGrid(rest, false))).toEqual([
    { columns: 1, rows: 1, span: 1 },
    { columns: 1, rows: 2, span: 1 },
    { columns: 1, rows: 4, span: 1 },
    { columns: 2, rows: 3, span: 2 },
    { columns: 2, rows: 6, span: 2 },
  ]);
});

it('has two columns below it on a phone', () => {
  expect([1, 2, 3, 7].map((rest) => pinnedGrid(rest, true))).toEqual([
    { columns: 1, rows: 1, span: 1 },
    { columns: 2, rows: 1, span: 1 },
    { columns: 2, rows: 2, span: 2 },
    { columns: 2, rows: 4, span: 2 },
  ]);
});

it('stands the rest below on an upright phone and on a narrow stage, beside on a laptop and on a phone held across', () => {
  const at = (width: number, height: number, phone: boolean) => restIsBelow({ width, height }, phone);
  expect([at(374, 560, true), at(600, 552, false), at(876, 552, false), at(624, 220, true)]).toEqual([true, true, false, false]);
});
