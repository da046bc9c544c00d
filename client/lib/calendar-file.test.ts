import { describe, expect, it } from 'vitest';
import { calendarFile } from '#client/lib/calendar-file.ts';

const entry = {
  uid: 'abc@foyer.example',
  title: 'Pause-café, la suite; "ensemble"',
  organisedBy: 'Efus et CMNCP',
  startsAt: Date.UTC(2021, 5, 8, 12, 0),
  endsAt: Date.UTC(2021, 5, 8, 13, 5),
  address: 'https://foyer.example/g/abc',
  note: 'Vérifier cet appareil : https://foyer.example/check',
};

describe('the calendar file', () => {
  it('holds one event in universal time, with signs escaped', () => {
    const lines = calendarFile(entry, Date.UTC(2021, 5, 1)).split('\r\n');
    expect(lines).toContain('DTSTAMP:20210601T000000Z');
    expect(lines).toContain('DTSTART:20210608T120000Z');
    expect(lines).toContain('DTEND:20210608T130500Z');
    expect(lines).toContain('SUMMARY:Pause-café\\, la suite\\; "ensemble"');
    expect(calendarFile(entry, 0).replaceAll('\r\n ', '')).toContain(
      'DESCRIPTION:Efus et CMNCP\\nVérifier cet appareil : https://foyer.example/check',
    );
    expect(lines.at(-1)).toBe('');
  });

  it('written later replaces the one that a calendar has, also where the date moved ahead', () => {
    const revision = (file: string) => Number(/SEQUENCE:(\d+)/.exec(file)?.[1]);
    const first = calendarFile(entry, Date.UTC(2021, 5, 1));
    const earlier = calendarFile({ ...entry, startsAt: entry.startsAt - 86_400_000 }, Date.UTC(2021, 5, 2));
    expect(revision(earlier)).toBeGreaterThan(revision(first));
    expect(revision(earlier)).toBeLessThan(2 ** 31);
  });

  it('folds long lines at 75 bytes without losing a character', () => {
    const title = 'é'.repeat(100);
    const file = calendarFile({ ...entry, title }, 0);
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  });
});
