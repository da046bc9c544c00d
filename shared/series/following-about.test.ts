import { describe, expect, it } from 'vitest';
import { someAbout } from '#tests/support/gathering-spec.ts';
import { followingAbout } from './following-about.ts';

const nextAfter = (startsAt: string, timeZone: string): string => {
  const before = { ...someAbout, startsAt: Date.parse(startsAt), timeZone };
  return new Date(followingAbout(before, '', Date.parse(startsAt)).startsAt).toISOString();
};

describe('N6 the date proposed for the next gathering', () => {
  it('N6 is on the same day of the week, at the same time on the clocks there', () => {
    expect(nextAfter('2026-11-26T13:00:00Z', 'Europe/Paris')).toBe('2027-05-27T12:00:00.000Z');
    expect(nextAfter('2026-05-28T12:00:00Z', 'Europe/Paris')).toBe('2026-11-26T13:00:00.000Z');
    expect(nextAfter('2026-11-26T22:30:00Z', 'Europe/Paris')).toBe('2027-05-27T21:30:00.000Z');
    expect(nextAfter('2026-11-26T03:30:00Z', 'Asia/Kolkata')).toBe('2027-05-27T03:30:00.000Z');
  });
});
