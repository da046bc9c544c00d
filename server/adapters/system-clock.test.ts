import { systemClock } from '#server/adapters/system-clock.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

it('calls back once, not before its time', () => {
  const callback = vi.fn();
  systemClock.at(1_000_500, callback);
  vi.advanceTimersByTime(499);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(HOUR);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('calls back soon, but never inside the call, when the time is past', () => {
  const callback = vi.fn();
  systemClock.at(1, callback);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('waits longer than 2^31 milliseconds', () => {
  const callback = vi.fn();
  const at = systemClock.now() + 2 ** 31 + 5000;
  systemClock.at(at, callback);
  vi.advanceTimersByTime(2 ** 31 + 4999);
  expect(callback).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(callback).toHaveBeenCalledTimes(1);
});

it('forgets what was cancelled, also after it has waited for long', () => {
  const callback = vi.fn();
  const cancel = systemClock.at(systemClock.now() + 10 * HOUR, callback);
  vi.advanceTimersByTime(9 * HOUR);
  cancel();
  vi.advanceTimersByTime(2 * HOUR);
  expect(callback).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

it('notices within a minute that the wall clock was set forward', () => {
  const callback = vi.fn();
  systemClock.at(systemClock.now() + 10 * HOUR, callback);
  vi.setSystemTime(systemClock.now() + 11 * HOUR);
  vi.advanceTimersByTime(60_000);
  expect(callback).toHaveBeenCalledTimes(1);
});
