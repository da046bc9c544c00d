import { expect, it } from 'vitest';
import { rowOf } from '#tests/support/gathering-views.ts';
import { tableState } from './table-state.ts';

it('says the need before anything else', () => {
  expect(tableState(rowOf('a', { sitsOut: true }), 'alone')).toEqual({ kind: 'alone', tone: 'bad' });
  expect(tableState(rowOf('a'), 'no_language')).toEqual({ kind: 'no_language', tone: 'mid' });
});

it('says that a table sits out, else its seats', () => {
  expect(tableState(rowOf('a', { sitsOut: true }), null).kind).toBe('sitsOut');
  expect(tableState(rowOf('a', { seats: 4, people: ['x'] }), null)).toEqual({ kind: 'free', tone: 'calm', seats: 3 });
  expect(tableState(rowOf('a', { seats: 1, people: ['x', 'y'] }), null).kind).toBe('full');
});
