import { expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { destinationsFor } from './destinations.ts';

const seats: Readonly<Record<string, string>> = { ben: 'b', cy: 'c', di: 'c', ed: 'd', fay: 'd', gus: 'e' };
const languages: Readonly<Record<string, readonly string[]>> = { gus: ['de'] };
const ada = personOf('ada', { table: 'a' });

const view = organiserOf({
  tables: [
    rowOf('a', { number: 1, people: ['ada'] }),
    rowOf('b', { number: 2, people: ['ben'], seats: 1 }),
    rowOf('c', { number: 3, people: ['cy', 'di'] }),
    rowOf('d', { kind: 'round', number: 4, people: ['ed', 'fay'], seats: 2 }),
    rowOf('e', { number: 5, people: ['gus'] }),
    rowOf('f', { number: 6, languages: [] }),
  ],
  people: [ada, ...Object.entries(seats).map(([id, table]) => personOf(id, { table, languages: languages[id] ?? ['fr'] }))],
});

it('offers every other table, the best first: a seat, a language, company', () => {
  expect(destinationsFor(ada, view).map(({ table }) => table.number)).toEqual([3, 4, 6, 5, 2]);
});

it('counts one seat above its size at a round table only', () => {
  expect(Object.fromEntries(destinationsFor(ada, view).map(({ table, seatsLeft }) => [table.number, seatsLeft]))).toEqual({
    2: 0,
    3: 4,
    4: 1,
    5: 5,
    6: 6,
  });
});

it('tells where they would not be understood', () => {
  expect(
    destinationsFor(ada, view)
      .filter(({ speaks }) => !speaks)
      .map(({ table }) => table.number),
  ).toEqual([5]);
});
