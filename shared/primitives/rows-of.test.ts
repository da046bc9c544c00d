import { expect, it } from 'vitest';
import { changedRows, foundInRows, rowsOf, withRows } from './rows-of.ts';

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

it('copies a record with rows replaced, added and taken away, and leaves the one before as it was', () => {
  const before = { a, b };
  const other = { name: 'b' };
  const replaced = withRows(before, [['b', other]]);
  const added = withRows(replaced, [['c', c]]);
  const fewer = withRows(added, [
    ['a', null],
    ['b', b],
  ]);
  expect([before, replaced, added, fewer]).toEqual([
    { a, b },
    { a, b: other },
    { a, b: other, c },
    { b, c },
  ]);
  for (const record of [before, replaced, added, fewer]) expect(rowsOf(record)).toEqual(Object.values(record));
  expect(changedRows(before, added)).toEqual([
    { was: b, is: other },
    { was: undefined, is: c },
  ]);
});

it('looks through all rows once, and is told of the few that changed since', () => {
  let looks = 0;
  const longNames = foundInRows<{ name: string }, number>(
    (rows) => {
      looks += 1;
      return rows.filter(({ name }) => name.length > 1).length;
    },
    (count, changes) =>
      changes.reduce((sum, { was, is }) => sum + Number((is?.name ?? '').length > 1) - Number((was?.name ?? '').length > 1), count),
  );
  for (const others of [0, 1000]) {
    looks = 0;
    const many = Object.fromEntries(Array.from({ length: others }, (_, index) => [`${index}`, { name: 'x' }]));
    const first = { ...many, a, b };
    expect(longNames(first)).toBe(0);
    const longer = withRows(first, [['a', { name: 'another' }]]);
    const fewer = withRows(longer, [
      ['a', null],
      ['c', { name: 'the third' }],
    ]);
    expect([longNames(longer), longNames(fewer), longNames(first)]).toEqual([1, 1, 0]);
    expect(looks).toBe(1);
    // Nothing of that is seen on the records.
    expect(Object.getOwnPropertyNames(fewer)).toEqual([...Object.keys(many), 'b', 'c']);
    expect(Object.getOwnPropertySymbols(fewer)).toEqual([]);
    expect(structuredClone(fewer)).toEqual(fewer);
  }
});
