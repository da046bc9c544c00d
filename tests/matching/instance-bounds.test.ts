import { describe, expect, it } from 'vitest';
import { boundsOf } from './instance-bounds.ts';
import type { Instance } from './instance.ts';

function gathering(people: number, tableSize: number, rounds: number, about: Partial<Instance> = {}): Instance {
  return { name: '', tableSize, rounds, people: Array.from({ length: people }, (_, index) => ({ id: `p${index}` })), ...about };
}

describe('the bounds of an instance', () => {
  it.each([
    [12, 4, 4, 9],
    [12, 4, 6, 42],
    [16, 4, 8, 72],
    [20, 4, 7, 20],
    [20, 4, 8, 50],
    [22, 4, 9, 39],
    [16, 4, 5, 0],
    [32, 4, 10, 0],
  ])('%i people at tables of %i for %i rounds: at least %i repeats', (people, tableSize, rounds, repeats) => {
    expect(boundsOf(gathering(people, tableSize, rounds)).repeats).toBe(repeats);
  });

  it('counts who shares no language, is to be kept apart or never there at the same time', () => {
    const people = [
      { id: 'a', languages: ['fr'] },
      { id: 'b', languages: ['fr', 'en'] },
      { id: 'c', languages: ['en'] },
      { id: 'd', languages: ['en'] },
    ];
    expect(boundsOf(gathering(0, 2, 3, { people })).repeats).toBe(2);
    expect(boundsOf(gathering(4, 2, 3, { keepApart: [['p0', 'p1']] })).repeats).toBe(1);
    const visitors = [{ id: 'a' }, { id: 'b' }, { id: 'c', lastRound: 1 }, { id: 'd', lastRound: 1 }, { id: 'e', firstRound: 2 }];
    expect(boundsOf(gathering(0, 2, 4, { people: visitors })).repeats).toBe(3);
  });

  it('counts colleagues who are more than the tables', () => {
    const people = Array.from({ length: 8 }, (_, index) => ({ id: `p${index}`, organisation: index < 5 ? 'city' : 'library' }));
    expect(boundsOf(gathering(0, 4, 3, { people })).sameOrganisation).toBe(3 * (3 + 1 + 1));
  });
});
