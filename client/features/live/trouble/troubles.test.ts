import { expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import { troubles } from './troubles.ts';

const round = (id: string, number: number, people: readonly string[]) => rowOf(id, { kind: 'round', number, seats: 4, people });

const view = organiserOf({
  tables: [round('a', 1, ['ada']), round('b', 2, ['ben']), round('c', 3, ['cy', 'di']), round('d', 4, ['ed', 'fay'])],
  people: ['ada', 'ben', 'cy', 'di', 'ed', 'fay'].map((id) => personOf(id)),
  trouble: [
    troubleRowOf('dropped', 'd', { person: 'ed', since: 1 }),
    troubleRowOf('no_language', 'c'),
    troubleRowOf('alone', 'a', { person: 'ada', since: 90, remedy: 'd' }),
    troubleRowOf('alone', 'b', { person: 'ben', since: 40 }),
    troubleRowOf('alone', 'gone', { person: 'zoe', since: 1 }),
  ],
});

it('comes the worst first, then the longest', () => {
  expect(troubles(view, 100).map(({ id }) => id)).toEqual(['alone:ben', 'alone:ada', 'no_language:c', 'dropped:ed']);
});

it('brings along who sits there and where they could go', () => {
  const ada = troubles(view, 100).find(({ id }) => id === 'alone:ada');
  expect(ada?.person?.name).toBe('ada');
  expect(ada?.people.map(({ id }) => id)).toEqual(['ada']);
  expect(ada?.remedy?.number).toBe(4);
});

it('O7 of somebody alone at a topic table is told after a minute, and after what nobody chose', () => {
  const trouble = [troubleRowOf('alone', 't', { person: 'gil', since: 1000 }), troubleRowOf('silent', 'c', { since: 2000 })];
  const tables = [rowOf('t', { number: 5, people: ['gil'] }), round('c', 3, ['cy', 'di'])];
  const open = organiserOf({ tables, people: ['gil', 'cy', 'di'].map((id) => personOf(id)), trouble });
  expect(troubles(open, 60_999).map(({ kind }) => kind)).toEqual(['silent']);
  expect(troubles(open, 61_000).map(({ kind }) => kind)).toEqual(['silent', 'alone']);
});
