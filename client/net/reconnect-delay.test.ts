import { describe, expect, it } from 'vitest';
import { reconnectDelay } from '#client/net/reconnect-delay.ts';

describe('waiting before the next try', () => {
  it('spreads the first try over 0.3 to 1.5 s', () => {
    expect(reconnectDelay(0, 0)).toBeCloseTo(300);
    expect(reconnectDelay(0, 0.999)).toBeCloseTo(1500, -1);
  });

  it('grows, but never over 5 s', () => {
    expect(reconnectDelay(2, 0.5)).toBeGreaterThan(reconnectDelay(1, 0.5));
    expect(reconnectDelay(50, 0.999)).toBeLessThanOrEqual(5000);
  });
});
