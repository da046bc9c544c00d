// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ringChimes } from '#client/features/gathering/ring-chimes.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { clockOf, hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { createMediaSessionHarness } from '#tests/support/media/media-session-harness.ts';

const { tapPorcelain } = vi.hoisted(() => ({ tapPorcelain: vi.fn(async () => Promise.resolve()) }));
vi.mock('#client/features/devices/porcelain-tap.ts', () => ({ tapPorcelain }));

const minute = 60_000;
const hall = hallOf({ clock: clockOf({ kind: 'hall', segment: 0 }) });
const round = (number: number, endsAt: number | null, pausedAt: number | null = null) =>
  hallOf({ clock: clockOf({ kind: 'round', segment: 1, round: number, rounds: 3, endsAt, pausedAt }) });
const heard = () => tapPorcelain.mock.calls.map((call: unknown[]) => (call[1] as { readonly taps: number }).taps);

let stop: () => void;
function begin(view = hall) {
  const fake = fakeGathering(view, mineOf('me'), () => Date.now());
  stop = ringChimes(fake.gathering, createMediaSessionHarness().session.capture);
  return fake;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  tapPorcelain.mockClear();
  usePreferences.setState({ chimes: true, volume: 'medium' });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('C12 one tap as a round begins, two when half a minute is left', () => {
  const { show } = begin();
  show(round(1, 10 * minute));
  expect(heard()).toEqual([1]);
  vi.advanceTimersByTime(9.5 * minute - 1);
  expect(heard()).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(heard()).toEqual([1, 2]);
  show(round(2, 20 * minute));
  expect(heard()).toEqual([1, 2, 1]);
});

it('C12 a minute more puts the two taps off, and a pause silences them without a new beginning', () => {
  const { show } = begin();
  show(round(1, 2 * minute));
  show(round(1, 3 * minute));
  vi.advanceTimersByTime(2 * minute);
  expect(heard()).toEqual([1]);
  show(round(1, 3 * minute, 2 * minute));
  vi.advanceTimersByTime(5 * minute);
  show(round(1, 8 * minute));
  expect(heard()).toEqual([1]);
  vi.advanceTimersByTime(30_000);
  expect(heard()).toEqual([1, 2]);
});

it('C12 coming into a round, or into its last seconds, is no beginning', () => {
  begin(round(2, 20_000));
  vi.advanceTimersByTime(minute);
  expect(heard()).toEqual([]);
});

it('C12 nothing sounds for who did not ask for it, and what sounds is as loud as they chose', () => {
  usePreferences.setState({ chimes: false });
  const { show } = begin();
  show(round(1, 10 * minute));
  expect(heard()).toEqual([]);
  usePreferences.setState({ chimes: true, volume: 'soft' });
  show(round(2, 20 * minute));
  expect(tapPorcelain).toHaveBeenLastCalledWith('', { taps: 1, volume: 0.3 });
});
