import { expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { guestOf, organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import { knownIds, newsSince, type Waiting } from './trouble-news.ts';
import { troubles } from './troubles.ts';

const found = (...people: string[]) =>
  troubles(
    organiserOf({
      tables: people.map((id, index) => rowOf(id, { number: index + 1, people: [id] })),
      people: people.map((id) => personOf(id)),
      trouble: people.map((id) => troubleRowOf('alone', id, { person: id, since: 0 })),
    }),
    Infinity,
  );

const waiting = (more: Partial<Waiting>): Waiting => ({ found: [], concerns: [], knocking: [], ...more });
const concern = { id: 'c', by: 'ada', person: 'ben', at: 0, table: null, text: '' };

it('tells what is new, and nothing twice', () => {
  const known = knownIds(waiting({ found: found('ada') }));
  expect(newsSince(known, waiting({ found: found('ada', 'ben'), knocking: [guestOf('cy')] }))).toMatchObject([
    { kind: 'trouble', trouble: { id: 'alone:ben' } },
    { kind: 'knock', guest: { id: 'cy' } },
  ]);
  const all = waiting({ found: found('ada', 'ben'), concerns: [concern], knocking: [guestOf('cy')] });
  expect(newsSince(knownIds(all), all)).toEqual([]);
  expect(newsSince(new Set(), waiting({ concerns: [concern] }))).toEqual([{ kind: 'concern', concern }]);
});

it('only counts when much comes at once', () => {
  expect(newsSince(new Set(), waiting({ found: found('ada', 'ben'), knocking: [guestOf('cy')] }))).toEqual([{ kind: 'several', count: 3 }]);
});
