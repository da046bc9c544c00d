import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTableSize } from './default-table-size.ts';
import { tableSizes } from './table-sizes.ts';

describe('table sizes', () => {
  it.each([
    [0, 4, []],
    [1, 4, [1]],
    [2, 4, [2]],
    [5, 4, [3, 2]],
    [16, 4, [4, 4, 4, 4]],
    [18, 4, [4, 4, 4, 3, 3]],
    [3, 2, [3]],
    [7, 2, [3, 2, 2]],
  ])('%i people at tables of %i sit as %j', (people, tableSize, sizes) => {
    expect(tableSizes(people, tableSize)).toEqual(sizes);
  });

  it('gives every host a table while nobody is alone at one', () => {
    expect(tableSizes(40, 5, 8)).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
    expect(tableSizes(13, 4, 2)).toEqual([7, 6]);
    expect(tableSizes(5, 4, 4)).toEqual([3, 2]);
    expect(tableSizes(1, 4, 3)).toEqual([1]);
  });

  it('seats everybody evenly and nobody alone', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 2, max: 8 }), fc.nat(100), (people, tableSize, hosts) => {
        const sizes = tableSizes(people, tableSize, hosts);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
        if (people < 2) return;
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
        if (hosts === 0) expect(Math.max(...sizes)).toBeLessThanOrEqual(tableSize + (people % 2 === 1 && tableSize === 2 ? 1 : 0));
      }),
    );
  });
});

describe('the default table size', () => {
  it('is four from 13 people up, three from 7, two below', () => {
    expect([2, 6, 7, 12, 13, 500].map(defaultTableSize)).toEqual([2, 2, 3, 3, 4, 4]);
  });

  it('never makes fewer tables than seats, so that repeats are not forced', () => {
    for (let people = 4; people <= 300; people++) {
      const sizes = tableSizes(people, defaultTableSize(people));
      if (people !== 5) expect([people, sizes.length >= (sizes[0] ?? 0)]).toEqual([people, true]);
    }
  });
});
