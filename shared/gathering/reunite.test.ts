import { describe, expect, it } from 'vitest';
import { reunited } from './reunite.ts';

const guest = (id: string, organisation: string | null = null, languages: readonly string[] = []) => ({
  id,
  organisation,
  languages,
  topics: [],
  firstTimer: false,
});
const problem = (ids: string, more: Partial<Parameters<typeof reunited>[0]> = {}) => ({
  guests: ids.split('').map((id) => guest(id)),
  keepApart: [],
  history: [],
  ...more,
});
const tables = (...groups: string[]) => groups.map((group) => group.split(''));
const asText = (groups: readonly (readonly string[])[]): string[] => groups.map((group) => [...group].sort().join(''));

describe('N4 two who both asked sit together', () => {
  it('N4 one of them changes places, and everybody still sits once', () => {
    const seated = reunited(problem('abcdef'), tables('abc', 'def'), ['a d']);
    expect(seated.some((table) => table.includes('a') && table.includes('d'))).toBe(true);
    expect(seated.flat().sort().join('')).toBe('abcdef');
  });

  it('N4 never at the price of a repeat, of a wish to be apart, or of a table without a language', () => {
    const met = (a: string, b: string) => ({ a, b, times: 1 });
    // Only b may leave for d: a or c would meet e or f again.
    const history = [met('a', 'e'), met('a', 'f'), met('c', 'e'), met('c', 'f'), met('b', 'e')];
    expect(asText(reunited(problem('abcdef', { history }), tables('abc', 'def'), ['a d']))).toEqual(['abc', 'def']);
    const keepApart = [['d', 'b'] as const, ['d', 'c'] as const, ['a', 'e'] as const, ['a', 'f'] as const];
    expect(asText(reunited(problem('abcdef', { keepApart }), tables('abc', 'def'), ['a d']))).toEqual(['abc', 'def']);
    const guests = ['a', 'b', 'c'].map((id) => guest(id, null, ['fr'])).concat(['d', 'e', 'f'].map((id) => guest(id, null, ['en'])));
    expect(asText(reunited(problem('abcdef', { guests }), tables('abc', 'def'), ['a d']))).toEqual(['abc', 'def']);
  });

  it('N4 does not part a pair that was brought together before, and leaves out who is not here', () => {
    const seated = reunited(problem('abcdefghi'), tables('abc', 'def', 'ghi'), ['a d', 'a g', 'd g', 'a z']);
    expect(seated.some((table) => table.includes('a') && table.includes('d'))).toBe(true);
    expect(seated.flat().sort().join('')).toBe('abcdefghi');
  });
});
