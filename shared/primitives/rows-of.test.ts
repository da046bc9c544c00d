import { expect, it } from 'vitest';
import { changedRows, rowsOf } from './rows-of.ts';

const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }];

it('gives the values of a record in their order', () => {
  expect(rowsOf({ a, b })).toEqual([a, b]);
  expect(rowsOf({})).toEqual([]);
});

it('finds what is new or another, wherever it stands, and nothing else', () => {
  const other = { name: 'b' };
  expect(changedRows({ a, b }, { a, b })).toEqual([]);
  const [change] = changedRows({ a, b, c }, { a, b: other, c });
  expect(change?.was).toBe(b);
  expect(change?.is).toBe(other);
  expect(changedRows({ a, b, c }, { c, a })).toEqual([]);
  expect(changedRows({ b }, { a, b })).toEqual([{ was: undefined, is: a }]);
});
