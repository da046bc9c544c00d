import { expect, it } from 'vitest';
import { stageTiles, tileGap } from './stage-tiles.ts';

const laptop = { width: 920, height: 540 };
const phone = { width: 358, height: 470 };

it.each([1, 2, 3, 5, 9, 12])('gives %i speakers tiles that fit on the stage and cut no face', (tiles) => {
  const { width, height } = stageTiles(tiles, laptop);
  const columns = Math.floor((laptop.width + tileGap) / (width + tileGap));
  expect(Math.ceil(tiles / columns) * (height + tileGap) - tileGap).toBeLessThanOrEqual(laptop.height);
  expect(width / height).toBeGreaterThan(1.3);
  expect(width / height).toBeLessThan(1.8);
});

it('puts two side by side on a wide stage, and one under the other on a phone', () => {
  expect(stageTiles(2, laptop)).toEqual({ width: 454, height: 340 });
  expect(stageTiles(2, phone)).toEqual({ width: 358, height: 229 });
  expect(stageTiles(3, phone).width).toBeGreaterThan(250);
});

it('lets the stage of a phone scroll rather than show tiles as large as stamps', () => {
  expect(stageTiles(12, { width: 358, height: 300 })).toEqual({ width: 173, height: 129 });
});
