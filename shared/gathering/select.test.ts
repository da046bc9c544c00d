import { array, assert as check, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRows } from '#shared/primitives/rows-of.ts';
import { deadlinesOf } from './deadlines.ts';
import { newPerson } from './evolve/people.ts';
import type { Person } from './people.ts';
import { seatedAt, visitorsAt } from './select.ts';
import type { Open } from './state.ts';
import { Story } from '#tests/support/gathering-spec.ts';

const tables = ['t1', 't2', 't3'];
const move = record({
  person: integer({ min: 0, max: 9 }),
  table: option(constantFrom(...tables)),
  since: integer({ min: 0, max: 5 }),
  visit: boolean(),
  dropped: option(integer({ min: 1, max: 9 })),
  gone: boolean(),
});

/** An open gathering with so many others, whom nothing befalls. */
function openWith(others: number): Open {
  const { state } = new Story({ programme: [{ kind: 'hall', seconds: 600, topicTables: [] }] }).begin().world;
  if (state.phase !== 'open') throw new Error('It is not open.');
  const rows = Array.from(
    { length: others },
    (_, index) => [`other ${index}`, newPerson(`other ${index}`, 'participant', 'admitted')] as const,
  );
  return { ...state, people: withRows(state.people, rows) };
}

const rowOf = ({
  person,
  table,
  since,
  visit,
  dropped,
  gone,
}: ReturnType<typeof move.generate>['value']): readonly [string, Person | null] => {
  const id = `p${person}`;
  if (gone) return [id, null];
  const place: Person['place'] =
    table === null ? { kind: 'nowhere' } : { kind: 'table', table, since, ...(visit ? { visit: { back: null } } : {}) };
  const presence: Person['presence'] = dropped === null ? { kind: 'away' } : { kind: 'dropped', at: dropped, line: undefined };
  return [id, { ...newPerson(id, 'participant', 'admitted'), place, presence }];
};

const shown = (state: Open) => [
  tables.map((table) => [seatedAt(state, table), visitorsAt(state, table)]),
  Object.entries(deadlinesOf({ ...state })).toSorted(),
];

describe('who is where, kept up as people move', () => {
  for (const others of [0, 500])
    it(`is what one finds by looking at everybody, beside ${others} others`, () => {
      const start = openWith(others);
      check(
        property(array(array(move, { minLength: 1, maxLength: 3 }), { maxLength: 20 }), (steps) => {
          let { people } = start;
          for (const moves of steps) {
            people = withRows(people, moves.map(rowOf));
            expect(shown({ ...start, people })).toEqual(shown({ ...start, people: { ...people } }));
          }
        }),
        { numRuns: 60 },
      );
    });
});
