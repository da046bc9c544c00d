import { expect, it } from 'vitest';
import { dragged, offsetOf } from './drag-order.ts';

/** Three lines of 40 pixels and one of 100, ten pixels apart. */
const lines = [0, 50, 100, 150].map((top, index) => ({ top, height: index === 3 ? 100 : 40 }));
const placeOf = (from: number, by: number) => dragged(lines, from, by).to;

it('gives a line the place of the last other one whose middle it has passed', () => {
  expect([0, 25, 35, 75, 85, 165].map((by) => placeOf(0, by))).toEqual([0, 0, 1, 1, 2, 3]);
  expect([-20, -25, -35, -75, -85].map((by) => placeOf(2, by))).toEqual([2, 2, 1, 1, 0]);
  expect(placeOf(3, 500)).toBe(3);
  expect(placeOf(9, 10)).toBe(9);
});

it('lets the lines between make way by its height, and no others', () => {
  const down = dragged(lines, 0, 85);
  expect(lines.map((_, index) => offsetOf(index, down))).toEqual([85, -50, -50, 0]);
  const up = dragged(lines, 3, -120);
  expect(lines.map((_, index) => offsetOf(index, up))).toEqual([0, 110, 110, -120]);
});
