import { expect, it } from 'vitest';
import { personStates } from '#client/features/table/person-states.ts';

const quiet = { dropped: false, speaking: false, listening: false, muted: false, weak: false, hand: null };

it('says what one hears of somebody, and beside it a weak line and a raised hand', () => {
  expect(personStates(quiet)).toEqual([]);
  expect(personStates({ ...quiet, speaking: true, muted: true, hand: 2 })).toEqual(['speaks', 'hand']);
  expect(personStates({ ...quiet, listening: true })).toEqual(['listens']);
  expect(personStates({ ...quiet, muted: true })).toEqual(['muted']);
  expect(personStates({ ...quiet, muted: true, weak: true, hand: 1 })).toEqual(['muted', 'weak', 'hand']);
  expect(personStates({ ...quiet, dropped: true, muted: true, hand: 1 })).toEqual(['dropped']);
});
