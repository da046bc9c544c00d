import { describe, expect, it } from 'vitest';
import { finiteField } from './finite-field.ts';

const powers = [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32, 37, 41, 43, 47, 49, 53, 59, 61, 64];

describe('the finite field', () => {
  it('exists for the powers of primes alone', () => {
    const orders = Array.from({ length: 65 }, (_, order) => order).filter((order) => finiteField(order) !== null);
    expect(orders).toEqual(powers);
    expect([121, 125, 128, 243, 256, 343, 512, 729, 1024].every((order) => finiteField(order) !== null)).toBe(true);
  });

  it.each(powers)('with %i elements has every difference and every quotient once, and its laws', (order) => {
    const field = finiteField(order);
    if (field === null) expect.fail();
    const elements = [...Array(order).keys()];
    const all = (row: readonly number[]) => new Set(row).size === order;
    for (const a of elements) {
      expect([field.add(a, 0), field.multiply(a, 0), field.multiply(a, 1)]).toEqual([a, 0, a]);
      expect(all(elements.map((b) => field.add(a, b)))).toBe(true);
      if (a !== 0) expect(all(elements.map((b) => field.multiply(a, b)))).toBe(true);
      for (const b of elements) {
        const c = (a * 7 + b * 3 + 1) % order;
        expect(field.multiply(a, field.add(b, c))).toBe(field.add(field.multiply(a, b), field.multiply(a, c)));
        expect(field.multiply(a, b)).toBe(field.multiply(b, a));
      }
    }
  });
});
