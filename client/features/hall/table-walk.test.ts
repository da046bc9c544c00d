import { describe, expect, it } from 'vitest';
import { findByLetters, walk, walkKeyOf } from '#client/features/hall/table-walk.ts';

const rows = [4, 3, 4];

describe('walking between tables', () => {
  it('goes one further and stays at the edges', () => {
    expect(walk(3, 'next', rows)).toBe(4);
    expect(walk(10, 'next', rows)).toBe(10);
    expect(walk(0, 'previous', rows)).toBe(0);
    expect(walk(5, 'first', rows)).toBe(0);
    expect(walk(5, 'last', rows)).toBe(10);
  });

  it('goes to the nearest table of the row above or below', () => {
    expect(walk(0, 'down', rows)).toBe(4);
    expect(walk(3, 'down', rows)).toBe(6);
    expect(walk(5, 'down', rows)).toBe(9);
    expect(walk(9, 'up', rows)).toBe(6);
    expect(walk(1, 'up', rows)).toBe(1);
    expect(walk(8, 'down', rows)).toBe(8);
  });

  it('turns round where the page is read from right to left', () => {
    expect([walkKeyOf('ArrowRight', false), walkKeyOf('ArrowRight', true), walkKeyOf('x', false)]).toEqual(['next', 'previous', undefined]);
  });
});

describe('letters that jump to a topic', () => {
  const titles = ['Polarisation', 'Éclairer', 'Publics', 'Espace'];

  it('finds the next one, going round, whatever the accents', () => {
    expect(findByLetters(titles, 0, 'p')).toBe(2);
    expect(findByLetters(titles, 2, 'p')).toBe(0);
    expect(findByLetters(titles, 0, 'e')).toBe(1);
    expect(findByLetters(titles, 0, 'es')).toBe(3);
  });

  it('stays with what is being spelled, and goes on when one letter is repeated', () => {
    expect(findByLetters(titles, 2, 'pu')).toBe(2);
    expect(findByLetters(titles, 0, 'pp')).toBe(2);
    expect(findByLetters(titles, 0, 'z')).toBeUndefined();
    expect(findByLetters([], 0, 'z')).toBeUndefined();
  });
});
