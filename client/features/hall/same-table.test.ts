import { expect, it } from 'vitest';
import { isSameTable } from '#client/features/hall/same-table.ts';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';

const row = rowOf('t', { people: ['a'] });
const amina = personOf('a');
const table = { row, title: { text: 'Water', lang: undefined }, people: [amina], offer: 'free' } as const;

it('looks the same while neither table nor people nor marks changed', () => {
  expect(isSameTable({ table, isPicked: false }, { table: { ...table, people: [amina] }, isPicked: false })).toBe(true);
  expect(isSameTable({ table, isPicked: false }, { table, isPicked: true })).toBe(false);
  expect(isSameTable({ table }, { table: { ...table, people: [{ ...amina, dropped: true }] } })).toBe(false);
  expect(isSameTable({ table }, { table: { ...table, people: [] } })).toBe(false);
  expect(isSameTable({ table }, { table: { ...table, offer: 'full' } })).toBe(false);
});
