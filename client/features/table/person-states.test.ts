import { expect, it } from 'vitest';
import { personStates } from '#client/features/table/person-states.ts';

const quiet = { dropped: false, speaking: false, listening: false, muted: false, hand: null };

it('says the one thing that matters, and a raised hand beside it', () => {
  expect(personStates(quiet)).toEqual([]);
  expect(personStates({ ...quiet, speaking: true, muted: true, hand: 2 })).toEqual(['speaks', 'hand']);
  expect(personStates({ ...quiet, listening: true })).toEqual(['listens']);
  expect(personStates({ ...quiet, muted: true })).toEqual(['muted']);
  expect(personStates({ ...quiet, dropped: true, muted: true, hand: 1 })).toEqual(['dropped']);
});
