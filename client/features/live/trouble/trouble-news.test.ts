import { expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { guestOf, organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import { knownIds, newsSince } from './trouble-news.ts';
import { troubles } from './troubles.ts';

const found = (...people: string[]) =>
  troubles(
    organiserOf({
      tables: people.map((id, index) => rowOf(id, { number: index + 1, people: [id] })),
      people: people.map((id) => personOf(id)),
      trouble: people.map((id) => troubleRowOf('alone', id, { person: id, since: 0 })),
    }),
  );

it('tells what is new, and nothing twice', () => {
  const known = knownIds(found('ada'), []);
  expect(newsSince(known, found('ada', 'ben'), [guestOf('cy')])).toMatchObject([
    { kind: 'trouble', trouble: { id: 'alone:ben' } },
    { kind: 'knock', guest: { id: 'cy' } },
  ]);
  expect(newsSince(knownIds(found('ada', 'ben'), [guestOf('cy')]), found('ada', 'ben'), [guestOf('cy')])).toEqual([]);
});

it('only counts when much comes at once', () => {
  expect(newsSince(new Set(), found('ada', 'ben'), [guestOf('cy')])).toEqual([{ kind: 'several', count: 3 }]);
});
