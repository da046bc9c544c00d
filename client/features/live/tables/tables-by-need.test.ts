import { expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import { troubles } from '#client/features/live/trouble/troubles.ts';
import { tablesByNeed } from './tables-by-need.ts';

it('puts tables in the order of their troubles, then the others by number', () => {
  const view = organiserOf({
    tables: [
      rowOf('c', { number: 3 }),
      rowOf('a', { number: 1 }),
      rowOf('d', { number: 4, people: ['di'] }),
      rowOf('b', { number: 2, people: ['ben'] }),
    ],
    people: [personOf('ben'), personOf('di')],
    trouble: [
      troubleRowOf('dropped', 'b', { person: 'ben', since: 5 }),
      troubleRowOf('dropped', 'd', { person: 'di', since: 9 }),
      troubleRowOf('alone', 'd', { person: 'di', since: 9 }),
    ],
  });
  expect(tablesByNeed(view, troubles(view, Infinity)).map(({ table, need }) => [table.number, need])).toEqual([
    [4, 'alone'],
    [2, 'dropped'],
    [1, null],
    [3, null],
  ]);
});
