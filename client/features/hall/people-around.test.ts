import { expect, it } from 'vitest';
import { peopleAround, seatedAt, standing } from '#client/features/hall/people-around.ts';
import { hallOf, personOf, rowOf } from '#tests/support/gathering-views.ts';

const table = rowOf('t', { people: ['c', 'b', 'gone'] });
const hall = hallOf({
  tables: [table, rowOf('empty', { number: 2 })],
  people: [personOf('c', { table: 't' }), personOf('b', { table: 't' }), personOf('z'), personOf('a'), personOf('me')],
});

it('counts people and the tables somebody sits at', () => {
  expect(peopleAround(hall)).toEqual({ people: 5, taken: 1 });
});

it('shows who stands, oneself first, and who sits, in the order they sat down', () => {
  expect(standing(hall, 'me').map(({ id }) => id)).toEqual(['me', 'a', 'z']);
  expect(seatedAt(hall, table).map(({ id }) => id)).toEqual(['c', 'b']);
});
