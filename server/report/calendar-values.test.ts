import ical from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { calendarAddress, calendarName } from './calendar-values.ts';

describe('H12 the calendar of the report', () => {
  it('H12 has its name with signs escaped', () => {
    const text = ical({ name: calendarName('Café; "urbain", 2\\3') }).toString();
    expect(text).toContain('X-WR-CALNAME:Café\\; "urbain"\\, 2\\\\3\r\n');
  });

  it('H12 has addresses in ASCII alone, and none that is no address', () => {
    expect(calendarAddress('https://example.org/été')).toBe('https://example.org/%C3%A9t%C3%A9');
    expect(calendarAddress('')).toBeNull();
  });
});
