import { describe, expect, it } from 'vitest';
import { invitationCalendar } from './invitation-calendar.ts';

const date = {
  id: 'abc@foyer.example',
  title: 'Coffee',
  organisedBy: '',
  startsAt: Date.UTC(2026, 5, 8, 12),
  address: 'https://foyer.example/g/abc',
};

describe('I2 the date in a mail', () => {
  it('I2 written later replaces the one that a calendar has, also where it moved ahead', () => {
    const file = (startsAt: number, madeAt: number) => invitationCalendar({ ...date, startsAt, endsAt: startsAt + 3600_000, madeAt });
    const revision = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
    const first = file(date.startsAt, Date.UTC(2026, 4, 1));
    const earlier = file(date.startsAt - 86_400_000, Date.UTC(2026, 4, 2));
    expect(earlier).toContain('DTSTAMP:20260502T000000Z');
    expect(revision(earlier)).toBeGreaterThan(revision(first));
  });
});
