import { expect, it } from 'vitest';
import { clockOf, hallOf } from '#tests/support/gathering-views.ts';
import { endingsOffered } from './endings.ts';

/** The programme of these views: hall, three rounds, hall. */
const endings = (clock: Parameters<typeof clockOf>[0]) =>
  endingsOffered(hallOf({ clock: clockOf(clock) })).map(({ what, then }) => [
    what,
    then.kind === 'round' ? `round ${then.round}` : then.kind,
  ]);

it('offers what can be ended, with what follows', () => {
  expect(endings({ kind: 'before', endsAt: 9 })).toEqual([['gathering', 'end']]);
  expect(endings({ kind: 'hall', segment: 0, endsAt: 9 })).toEqual([
    ['segment', 'round 1'],
    ['gathering', 'end'],
  ]);
  expect(endings({ kind: 'round', segment: 1, round: 0, rounds: 3, endsAt: 9 })).toEqual([
    ['round', 'round 2'],
    ['segment', 'hall'],
    ['gathering', 'end'],
  ]);
});

it('offers the last round once, and the last segment as the gathering', () => {
  expect(endings({ kind: 'round', segment: 1, round: 2, rounds: 3, endsAt: 9 })).toEqual([
    ['round', 'hall'],
    ['gathering', 'end'],
  ]);
  expect(endings({ kind: 'hall', segment: 2, endsAt: 9 })).toEqual([['gathering', 'end']]);
});

it('does not depend on what has been announced', () => {
  expect(
    endings({
      kind: 'round',
      segment: 1,
      round: 0,
      rounds: 3,
      endsAt: 9,
      coming: { to: { kind: 'end' }, promised: false, planned: false },
    })[0],
  ).toEqual(['round', 'round 2']);
});

it('brings a held programme to rest in the hall after its rounds, and on from a held hall', () => {
  expect(endings({ kind: 'round', segment: 1, round: 0, rounds: 3, endsAt: 9, held: true })).toEqual([
    ['round', 'round 2'],
    ['segment', 'hall'],
    ['gathering', 'end'],
  ]);
  expect(endings({ kind: 'hall', segment: 0, held: true })[0]).toEqual(['segment', 'round 1']);
});
