import { expect, it } from 'vitest';
import { clockOf, hallOf } from '#tests/support/gathering-views.ts';
import { clockFace, phaseOf } from './clock-face.ts';

const hour = 3600_000;
const face = (clock: Parameters<typeof clockOf>[0], now = 0) => clockFace(hallOf({ about: { startsAt: 7 }, clock: clockOf(clock) }), now);

it('shows when it starts, the time left, or that it is held', () => {
  expect(face({ phase: 'draft', kind: 'before' })).toEqual({ kind: 'at', at: 7 });
  expect(face({ endsAt: hour - 1 })).toEqual({ kind: 'left' });
  expect(face({ endsAt: null, held: true })).toEqual({ kind: 'held' });
});

it('does not count seconds for hours', () => {
  expect(face({ kind: 'before', endsAt: 30 * hour })).toEqual({ kind: 'at', at: 30 * hour });
  expect(face({ kind: 'before', endsAt: 30 * hour }, 29 * hour)).toEqual({ kind: 'at', at: 30 * hour });
  expect(face({ kind: 'before', endsAt: 30 * hour }, 29 * hour + 1)).toEqual({ kind: 'left' });
});

it('stands still in a pause', () => {
  expect(face({ endsAt: 10 * hour, pausedAt: 9.5 * hour }, 0)).toEqual({ kind: 'left' });
});

it('names what runs outside rounds', () => {
  expect(phaseOf(clockOf({ phase: 'draft', kind: 'before' }))).toBe('draft');
  expect(phaseOf(clockOf({ kind: 'before' }))).toBe('before');
  expect(phaseOf(clockOf())).toBe('hall');
  expect(phaseOf(clockOf({ phase: 'over', kind: 'over' }))).toBe('over');
});
