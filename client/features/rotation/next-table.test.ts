import { expect, it } from 'vitest';
import { tablemates } from '#client/features/rotation/next-table.ts';
import { personOf } from '#tests/support/gathering-views.ts';

it('names everyone else at the next table who is still here', () => {
  const next = {
    table: 't',
    number: 3,
    question: null,
    starter: null,
    people: ['a', 'me', 'gone', 'b'],
    theme: null,
    host: null,
    languages: [],
  };
  expect(tablemates(next, 'me', { a: personOf('a'), b: personOf('b'), me: personOf('me') }).map(({ id }) => id)).toEqual(['a', 'b']);
});
