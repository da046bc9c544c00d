import { expect, it } from 'vitest';
import { freshId, freshIds } from './fresh-ids.ts';

it('G6 the ids of a command are as long and as safe in addresses as any, and no two of them alike', () => {
  const ids = freshIds(5000);
  expect(new Set(ids).size).toBe(5000);
  expect([freshId(), ...ids].filter((id) => !/^[\w-]{22}$/.test(id))).toEqual([]);
  expect(freshIds(0)).toEqual([]);
});
