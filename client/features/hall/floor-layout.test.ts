import { describe, expect, it } from 'vitest';
import { floorLayout, staggeredRows } from '#client/features/hall/floor-layout.ts';

const laptop = { width: 884, height: 668 };

describe('where tables stand on the plan', () => {
  it('is 4-3-4 for ten tables and the one to open, on a laptop', () => {
    const { rows, plate } = floorLayout(11, laptop);
    expect(rows).toEqual([4, 3, 4]);
    expect(plate).toBeGreaterThan(130);
  });

  it.each([1, 2, 5, 11, 12, 20, 41, 200])('holds %i places, never smaller than 120', (count) => {
    for (const width of [560, 720, 884, 1500]) {
      const { rows, plate, columns } = floorLayout(count, { width, height: 640 });
      expect(rows.reduce((sum, row) => sum + row, 0)).toBe(count);
      expect(plate).toBeGreaterThanOrEqual(120);
      expect(plate).toBeLessThanOrEqual(200);
      expect(columns * plate).toBeLessThan(width);
    }
  });

  it('is two by two on a phone, one by one where two do not fit', () => {
    expect(floorLayout(5, { width: 358, height: 600 })).toMatchObject({ columns: 2, rows: [2, 2, 1], plate: 148 });
    expect(floorLayout(3, { width: 200, height: 600 }).rows).toEqual([1, 1, 1]);
    expect(floorLayout(4, { width: 288, height: 600 }).plate).toBeGreaterThanOrEqual(120);
  });

  it('staggers rows, the last one as long as it needs', () => {
    expect(staggeredRows(9, 4)).toEqual([4, 3, 2]);
    expect(staggeredRows(0, 4)).toEqual([]);
    expect(staggeredRows(3, 1)).toEqual([1, 1, 1]);
  });
});
