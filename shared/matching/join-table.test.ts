import { guestNamed } from '#tests/support/matching-problem.ts';
import { describe, expect, it } from 'vitest';
import { joinTable, mergeTable, type JoinableTable, type Joining } from './join-table.ts';
import type { Guest } from './types.ts';

const table = (id: string, occupants: readonly (string | Guest)[], keptSeats = 0): JoinableTable => ({
  id,
  occupants: occupants.map((one) => (typeof one === 'string' ? guestNamed(one) : one)),
  keptSeats,
});
const joining = (tables: readonly JoinableTable[], about: Partial<Joining> = {}): Joining => ({
  guest: guestNamed('late'),
  tables,
  tableSize: 4,
  history: [],
  keepApart: [],
  ...about,
});

describe('joining a table in the middle of a round', () => {
  const three = table('three', ['a', 'b', 'c']);
  const four = table('four', ['d', 'e', 'f', 'g']);
  const five = table('five', ['h', 'i', 'j', 'k', 'l']);

  it('takes a table below the wanted size while more than half the round remains', () => {
    expect(joinTable(joining([four, three]), 0.51)).toBe('three');
  });

  it('takes one up to one above the wanted size while more than 30 % remains', () => {
    expect(joinTable(joining([five, four]), 0.9)).toBe('four');
    expect(joinTable(joining([five, four]), 0.31)).toBe('four');
    expect(joinTable(joining([five]), 0.9)).toBeNull();
  });

  it('takes none later: better to wait with others', () => {
    expect(joinTable(joining([three, four]), 0.3)).toBeNull();
  });

  it('counts a kept seat as taken, but not as company', () => {
    expect(joinTable(joining([table('kept', ['a', 'b', 'c'], 2)]), 0.9)).toBeNull();
    expect(joinTable(joining([table('nobody', [], 1)]), 0.9)).toBeNull();
  });

  it('needs a language that everybody at the table speaks', () => {
    const french = guestNamed('french', { languages: ['fr'] });
    const both = guestNamed('both', { languages: ['en', 'fr'] });
    const english = guestNamed('english', { languages: ['en'] });
    const tables = [table('mixed', [both, english]), table('french', [both, french, 'any'])];
    expect(joinTable(joining(tables, { guest: guestNamed('late', { languages: ['fr', 'es'] }) }), 0.9)).toBe('french');
    expect(joinTable(joining(tables, { guest: guestNamed('late', { languages: ['es'] }) }), 0.9)).toBeNull();
  });

  it('never sits down with somebody to be kept apart from, either way round', () => {
    const tables = [table('one', ['a']), table('two', ['b'])];
    const keepApart = [['late', 'a'] as const, ['b', 'late'] as const];
    expect(joinTable(joining(tables, { keepApart }), 0.9)).toBeNull();
    expect(joinTable(joining([...tables, three], { keepApart: [['b', 'late']] }), 0.9)).toBe('one');
  });

  it('prefers fewest earlier meetings, then fewest colleagues, then the smallest table, then the first', () => {
    const colleague = guestNamed('colleague', { organisation: 'library' });
    const about = { guest: guestNamed('late', { organisation: 'library' }) };
    const met = { history: [{ a: 'a', b: 'late', times: 1 }] };
    expect(joinTable(joining([table('met', ['a']), table('colleague', [colleague, 'x'])], { ...about, ...met }), 0.9)).toBe('colleague');
    expect(joinTable(joining([table('colleague', [colleague]), table('large', ['x', 'y', 'z'])], about), 0.9)).toBe('large');
    expect(joinTable(joining([table('large', ['x', 'y']), table('small', ['z'])]), 0.9)).toBe('small');
    expect(joinTable(joining([table('first', ['x']), table('second', ['z'])]), 0.9)).toBe('first');
  });
});

describe('merging somebody left alone', () => {
  it('goes up to one above the wanted size, by the same preferences', () => {
    const full = table('full', ['a', 'b', 'c', 'd']);
    expect(mergeTable(joining([full, table('over', ['e', 'f', 'g', 'h', 'i'])]))).toBe('full');
    expect(mergeTable(joining([full, table('met', ['x'])], { history: [{ a: 'late', b: 'x', times: 2 }] }))).toBe('full');
  });

  it('finds none where nobody shares a language', () => {
    const english = guestNamed('english', { languages: ['en'] });
    expect(mergeTable(joining([table('english', [english])], { guest: guestNamed('late', { languages: ['fr'] }) }))).toBeNull();
  });
});
