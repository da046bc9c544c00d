import { expect, it } from 'vitest';
import { clockOf, hallOf } from '#tests/support/gathering-views.ts';
import { overTime } from './over-time.ts';

const minute = 60_000;
/** A hall of twenty minutes, three rounds of ten, a hall of twenty. */
const hall = (clock: Parameters<typeof clockOf>[0]) => hallOf({ clock: clockOf({ startedAt: 0, ...clock }) });

it('C10 a hall is over time from the end of its length on, held or extended, and not during a pause before', () => {
  const held = hall({ kind: 'hall', segment: 0, held: true });
  expect(overTime(held, 20 * minute)).toBeNull();
  expect(overTime(held, 21 * minute)).toEqual({ kind: 'hall', since: 20 * minute, held: true });
  expect(overTime(hall({ kind: 'hall', segment: 0, endsAt: 22 * minute }), 21 * minute)).toMatchObject({ kind: 'hall', held: false });
  expect(overTime(hall({ kind: 'hall', segment: 0, held: true, pausedAt: 10 * minute }), 40 * minute)).toBeNull();
  // The hall in which a held programme waits between its rounds has no length of its own.
  expect(overTime(hall({ kind: 'hall', segment: 1, held: true }), 90 * minute)).toBeNull();
});

it('C10 an end is late from three minutes on', () => {
  const round = (end: number) => hall({ kind: 'round', segment: 1, round: 0, endsAt: 30 * minute, expectedEnd: end });
  expect(overTime(round(72 * minute), 25 * minute)).toBeNull();
  expect(overTime(round(73 * minute), 25 * minute)).toEqual({ kind: 'late', end: 73 * minute, planned: 70 * minute });
});

it('C10 a start that waits for a signal is over time from its instant on', () => {
  expect(overTime(hall({ kind: 'before', segment: null, held: true }), minute)).toEqual({ kind: 'start', since: 0 });
  expect(overTime(hall({ kind: 'before', segment: null, endsAt: 0 }), minute)).toBeNull();
});
