import { describe, expect, it } from 'vitest';
import { isClosing, isFar, leftOf, minutesAndSeconds, shareLeft } from '#client/lib/round-clock.ts';

const at = (time: number) => ({ startedAt: 0, endsAt: 600_000, now: () => time });

describe('a clock that drains', () => {
  it('goes from all to nothing and stays there', () => {
    expect([0, 150_000, 600_000, 700_000].map((time) => shareLeft(at(time)))).toEqual([1, 0.75, 0, 0]);
    expect(leftOf(at(700_000))).toBe(0);
  });

  it('is full before it starts', () => {
    expect(shareLeft(at(-5_000))).toBe(1);
  });

  it('moves in steps when asked', () => {
    expect(shareLeft(at(160_000), 12)).toBe(0.75);
    expect(shareLeft(at(599_000), 12)).toBeCloseTo(1 / 12);
    expect(shareLeft(at(600_000), 12)).toBe(0);
  });

  it('closes in its last minute, or in its last quarter when it is short', () => {
    expect([539_999, 540_000].map((time) => isClosing(at(time)))).toEqual([false, true]);
    const short = (time: number) => ({ startedAt: 0, endsAt: 48_000, now: () => time });
    expect([35_999, 36_000].map((time) => isClosing(short(time)))).toEqual([false, true]);
  });

  it('is far from an hour up', () => {
    const inHours = (time: number) => ({ startedAt: 0, endsAt: 7_200_000, now: () => time });
    expect([0, 3_600_000, 3_600_001].map((time) => isFar(inHours(time)))).toEqual([true, true, false]);
  });

  it('reads as minutes and seconds', () => {
    expect([432_000, 60_000, 59_001, 400, 0, -5].map(minutesAndSeconds)).toEqual(['7:12', '1:00', '1:00', '0:01', '0:00', '0:00']);
  });
});
