import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LineWatch } from './line-watch.ts';
import { createLineWatch } from './line-watch.ts';

const changed = vi.fn();
let watch: LineWatch;

beforeEach(() => {
  vi.useFakeTimers();
  changed.mockClear();
  watch = createLineWatch(() => Date.now(), changed);
});

afterEach(() => {
  watch.dispose();
  vi.useRealTimers();
});

it('leaves the pictures alone on a good line, and over a weak moment', () => {
  watch.heard('poor');
  vi.advanceTimersByTime(3_900);
  watch.heard('good');
  vi.advanceTimersByTime(60_000);
  expect(watch.pictures).toBe('all');
  expect(changed).not.toHaveBeenCalled();
});

it('makes pictures small on a line that stays poor, and gives them up for the sound if that does not help', () => {
  watch.heard('poor');
  vi.advanceTimersByTime(4_000);
  expect(watch.pictures).toBe('small');
  vi.advanceTimersByTime(15_900);
  expect(watch.pictures).toBe('small');
  vi.advanceTimersByTime(100);
  expect(watch.pictures).toBe('none');
  expect(changed).toHaveBeenCalledTimes(2);
});

it('is quicker on a line that is as good as lost, and counts from when it went bad', () => {
  watch.heard('poor');
  vi.advanceTimersByTime(3_000);
  watch.heard('lost');
  vi.advanceTimersByTime(0);
  expect(watch.pictures).toBe('small');
  vi.advanceTimersByTime(5_000);
  expect(watch.pictures).toBe('none');
});

it('lets small pictures grow again once the line has been good for a while', () => {
  watch.heard('poor');
  vi.advanceTimersByTime(5_000);
  watch.heard('good');
  vi.advanceTimersByTime(9_900);
  expect(watch.pictures).toBe('small');
  vi.advanceTimersByTime(100);
  expect(watch.pictures).toBe('all');
});

it('brings pictures back only when asked, small at first, and lets them go again if the line is still weak', () => {
  watch.heard('lost');
  vi.advanceTimersByTime(8_000);
  watch.heard('good');
  vi.advanceTimersByTime(60_000);
  expect(watch.pictures).toBe('none');
  watch.tryAgain();
  expect(watch.pictures).toBe('small');
  vi.advanceTimersByTime(10_000);
  expect(watch.pictures).toBe('all');

  watch.heard('lost');
  vi.advanceTimersByTime(8_000);
  watch.tryAgain();
  vi.advanceTimersByTime(7_900);
  expect(watch.pictures).toBe('small');
  vi.advanceTimersByTime(100);
  expect(watch.pictures).toBe('none');
});
