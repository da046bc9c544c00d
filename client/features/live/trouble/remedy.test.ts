import { describe, expect, it } from 'vitest';
import { personOf, rowOf } from '#tests/support/gathering-views.ts';
import { organiserOf, troubleRowOf } from '#tests/support/organiser-view.ts';
import type { TroubleRow } from '#shared/gathering/view/types.ts';
import { remedyOf, type Remedy } from './remedy.ts';
import { troubles } from './troubles.ts';

/** Tables by id, each with its people as `name: languages`. */
type Seating = Readonly<Record<string, Readonly<Record<string, string>>>>;

function remedyIn(seating: Seating, trouble: TroubleRow, kind: 'round' | 'topic' = 'round'): Remedy | undefined {
  const view = organiserOf({
    tables: Object.entries(seating).map(([id, people], index) =>
      rowOf(id, { kind, number: index + 1, seats: 3, people: Object.keys(people) }),
    ),
    people: Object.entries(seating).flatMap(([table, people]) =>
      Object.entries(people).map(([id, languages]) => personOf(id, { table, languages: languages.split(' ') })),
    ),
    trouble: [trouble],
  });
  const [found] = troubles(view, Infinity);
  return found && remedyOf(found, view);
}

describe('for someone alone', () => {
  const seating = { a: { ada: 'fr' }, b: { ben: 'fr', cy: 'fr' } };

  it('is the table the server would send them to', () => {
    const remedy = remedyIn(seating, troubleRowOf('alone', 'a', { person: 'ada', remedy: 'b' }));
    expect(remedy).toMatchObject({ kind: 'move', person: { id: 'ada' }, to: { id: 'b' } });
  });

  it('is the choice of an organiser where the server knows none', () => {
    expect(remedyIn(seating, troubleRowOf('alone', 'a', { person: 'ada' }))).toMatchObject({ kind: 'choose', person: { id: 'ada' } });
  });
});

describe('where no language is shared', () => {
  const trouble = troubleRowOf('no_language', 'a');

  it('moves the one without whom the others can talk to where they are understood and few sit', () => {
    const seating = {
      a: { ada: 'fr', ben: 'en', cy: 'en' },
      b: { di: 'de', ed: 'de' },
      c: { fay: 'fr', gus: 'fr', hal: 'fr' },
      d: { ida: 'fr en', jo: 'fr' },
    };
    expect(remedyIn(seating, trouble)).toMatchObject({ kind: 'move', person: { id: 'ada' }, to: { id: 'd' } });
  });

  it('swaps two people where everywhere else is full', () => {
    const seating = { a: { ada: 'fr', ben: 'en', cy: 'en' }, b: { di: 'fr en', ed: 'fr', fay: 'fr', gus: 'fr' } };
    expect(remedyIn(seating, trouble)).toBeDefined();
    const tight = { a: { ada: 'fr', ben: 'en', cy: 'en' }, b: { di: 'en', ed: 'fr en', fay: 'fr en' } };
    expect(remedyIn(tight, trouble)).toMatchObject({ kind: 'swap', person: { id: 'ada' }, other: { id: 'di' }, to: { id: 'b' } });
  });

  it('never leaves one of two alone', () => {
    expect(remedyIn({ a: { ada: 'fr', ben: 'en' }, b: { di: 'fr', ed: 'fr' } }, trouble)).toEqual({ kind: 'write' });
  });

  it('is a word to the table where nobody fits elsewhere', () => {
    expect(remedyIn({ a: { ada: 'fr', ben: 'en', cy: 'en' }, b: { di: 'de' } }, trouble)).toEqual({ kind: 'write' });
  });

  it('does not fill a topic table above its seats', () => {
    const seating = { a: { ada: 'fr', ben: 'en', cy: 'en' }, b: { di: 'fr', ed: 'fr', fay: 'fr' } };
    expect(remedyIn(seating, trouble, 'topic')).toEqual({ kind: 'write' });
  });
});

it('is a word to the table of who dropped', () => {
  expect(remedyIn({ a: { ada: 'fr' } }, troubleRowOf('dropped', 'a', { person: 'ada' }))).toEqual({ kind: 'write' });
});
