// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drainIcon } from '#client/features/gathering/drain-icon.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { clockOf, hallOf, mineOf } from '#tests/support/gathering-views.ts';

const minute = 60_000;
const at = (clock: Parameters<typeof clockOf>[0]) => hallOf({ clock: clockOf(clock) });
const round = at({ kind: 'round', startedAt: 0, endsAt: 12 * minute });
const icon = () => document.querySelector<HTMLLinkElement>('link[rel=icon]')?.getAttribute('href') ?? '';
const drawn = () => decodeURIComponent(icon());
/** Twelfths of the rim that are left; 12 for a whole one. */
const left = () => Number(/stroke-dasharray="(\d+)/.exec(drawn())?.[1] ?? 12);

let stop: () => void;
function begin(hall = round) {
  const fake = fakeGathering(hall, mineOf('me'), () => Date.now());
  stop = drainIcon(fake.gathering);
  return fake;
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  document.head.innerHTML = '<link rel="icon" href="http://localhost/favicon.svg">';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('drains by twelfths', () => {
  begin();
  const seen = Array.from({ length: 12 }, () => {
    const now = left();
    vi.advanceTimersByTime(minute);
    return now;
  });
  expect(seen).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
});

it('is saffron in the last minute alone', () => {
  begin();
  vi.advanceTimersByTime(11 * minute - 15_000);
  expect(drawn()).not.toContain('F5C25E');
  vi.advanceTimersByTime(20_000);
  expect(drawn()).toContain('F5C25E');
});

it('stands still in a pause, and follows a bell that is put off', () => {
  const { show } = begin();
  vi.advanceTimersByTime(6 * minute);
  show(at({ kind: 'round', startedAt: 0, endsAt: 12 * minute, pausedAt: 6 * minute }));
  vi.advanceTimersByTime(5 * minute);
  expect(left()).toBe(6);
  show(at({ kind: 'round', startedAt: 5 * minute, endsAt: 17 * minute }));
  expect(left()).toBe(6);
  show(at({ kind: 'round', startedAt: 5 * minute, endsAt: 29 * minute }));
  expect(left()).toBe(9);
});

it('is the icon of every page where nothing ends soon by itself, and once one has left', () => {
  const { show } = begin();
  expect(icon()).toMatch(/^data:/);
  show(at({ kind: 'hall', startedAt: 0, endsAt: null }));
  expect(icon()).toBe('http://localhost/favicon.svg');
  show(at({ kind: 'before', startedAt: 0, endsAt: 180 * minute }));
  expect(icon()).toBe('http://localhost/favicon.svg');
  show(round);
  stop();
  expect(icon()).toBe('http://localhost/favicon.svg');
});
