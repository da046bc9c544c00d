import { describe, expect, it } from 'vitest';
import { clockOf } from '#tests/support/gathering-views.ts';
import { actionsOffered, waitsForBell } from './actions-offered.ts';

describe('the actions offered', () => {
  it.each([
    ['before the doors open', clockOf({ phase: 'draft', kind: 'before' }), ['open_doors']],
    ['before the start', clockOf({ kind: 'before', endsAt: 9 }), ['start', 'hold', 'end', 'pause']],
    ['before the start, held', clockOf({ kind: 'before', held: true }), ['start', 'release', 'end', 'pause']],
    ['in a hall that ends by itself', clockOf({ endsAt: 9 }), ['extend', 'hold', 'end', 'pause']],
    ['in a held hall', clockOf({ held: true }), ['go_on', 'release', 'end', 'pause']],
    ['in the hall where a held programme waits after its rounds', clockOf({ held: false, segment: 1 }), ['go_on', 'hold', 'end', 'pause']],
    ['in a round', clockOf({ kind: 'round', endsAt: 9, round: 0 }), ['extend', 'hold', 'end', 'pause']],
    ['in a round, held', clockOf({ kind: 'round', endsAt: 9, round: 0, held: true }), ['extend', 'release', 'end', 'pause']],
    ['in a pause', clockOf({ kind: 'round', endsAt: 9, pausedAt: 5 }), ['resume']],
    ['after the end', clockOf({ phase: 'over', kind: 'over' }), []],
  ])('%s', (_when, clock, actions) => {
    expect(actionsOffered(clock)).toEqual(actions);
  });
});

it('lets only a pause move a promised bell', () => {
  const promised = clockOf({ coming: { to: { kind: 'end' }, promised: true, planned: false } });
  expect(waitsForBell('extend', promised)).toBe(true);
  expect(waitsForBell('end', promised)).toBe(true);
  expect(waitsForBell('pause', promised)).toBe(false);
  expect(waitsForBell('extend', clockOf({ coming: { to: { kind: 'end' }, promised: false, planned: false } }))).toBe(false);
});
