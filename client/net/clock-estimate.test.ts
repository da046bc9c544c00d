import { describe, expect, it } from 'vitest';
import { betterEstimate } from '#client/net/clock-estimate.ts';

/** The server is `ahead` ms ahead; the question takes `there` ms, the answer `back` ms. */
const sample = (sentAt: number, ahead: number, there: number, back: number) => ({
  sentAt,
  serverTime: sentAt + there + ahead,
  receivedAt: sentAt + there + back,
});

describe("the server's clock", () => {
  it('is exact when both ways take equally long', () => {
    expect(betterEstimate(null, sample(1000, 5_000_000, 40, 40))).toEqual({ offset: 5_000_000, error: 40, at: 1080 });
  });

  it('keeps the sample with the smallest round trip', () => {
    const quick = betterEstimate(null, sample(0, 500, 10, 10));
    expect(betterEstimate(quick, sample(100, 500, 10, 200))).toBe(quick);
    expect(betterEstimate(quick, sample(100, 500, 5, 5)).error).toBe(5);
  });

  it('prefers a newer sample once drift has made the old one worse', () => {
    const quick = betterEstimate(null, sample(0, 500, 10, 10));
    expect(betterEstimate(quick, sample(60_000, 505, 11, 11)).offset).toBeCloseTo(505);
  });

  it('believes a sample that contradicts it, as after sleep', () => {
    const quick = betterEstimate(null, sample(0, 500, 5, 5));
    expect(betterEstimate(quick, sample(200, 9500, 100, 100)).offset).toBeCloseTo(9500);
  });
});
