import { expect, it } from 'vitest';
import type { ClockView } from '#shared/gathering/view/clock-types.ts';
import { clockOf, hallOf } from '#tests/support/gathering-views.ts';
import { isPlenaryToCome } from './plenary-to-come.ts';

const programme = [
  { kind: 'plenary', seconds: 300 },
  { kind: 'mixing', rounds: 1, seconds: 300, tableSize: 4, questions: [] },
  { kind: 'plenary', seconds: 300 },
  { kind: 'hall', seconds: 300, topicTables: [] },
] as const;
const at = (clock: Partial<ClockView>) => isPlenaryToCome(hallOf({ about: { programme }, clock: clockOf(clock) }));

it('L5 interpreters are named as long as a plenary follows, and not after the last one', () => {
  expect(at({ kind: 'before', segment: null })).toBe(true);
  expect(at({ kind: 'round', segment: 1 })).toBe(true);
  expect(at({ kind: 'hall', segment: 3 })).toBe(false);
  expect(at({ phase: 'over', kind: 'over', segment: null })).toBe(false);
});
