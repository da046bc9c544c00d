// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '#client/features/gathering/idle-watch.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('watching for idleness', () => {
  it('tells after two minutes without a sign, and at the next sign', () => {
    const told: boolean[] = [];
    const watch = watchIdle(window, (idle) => told.push(idle));
    vi.advanceTimersByTime(1.5 * minute);
    window.dispatchEvent(new Event('pointermove'));
    vi.advanceTimersByTime(1.9 * minute);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(0.1 * minute);
    expect(told).toEqual([true]);
    window.dispatchEvent(new Event('keydown'));
    expect(told).toEqual([true, false]);
    vi.advanceTimersByTime(2 * minute);
    expect(told).toEqual([true, false, true]);
    watch.stop();
  });

  it('takes the own voice for a sign', () => {
    const told: boolean[] = [];
    const watch = watchIdle(window, (idle) => told.push(idle));
    vi.advanceTimersByTime(1.9 * minute);
    watch.sign();
    vi.advanceTimersByTime(1.9 * minute);
    expect(told).toEqual([]);
    watch.stop();
  });

  it('stops for good', () => {
    const told: boolean[] = [];
    watchIdle(window, (idle) => told.push(idle)).stop();
    vi.advanceTimersByTime(5 * minute);
    window.dispatchEvent(new Event('keydown'));
    expect(told).toEqual([]);
  });
});
