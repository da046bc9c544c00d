import { describe, expect, it } from 'vitest';
import { instantOf, wallTimeAt } from './zoned-time.ts';

describe('a time in a zone', () => {
  it.each([
    ['2021-06-08', '14:00', 'Europe/Paris', '2021-06-08T12:00:00Z'],
    ['2021-12-08', '14:00', 'Europe/Paris', '2021-12-08T13:00:00Z'],
    ['2021-06-08', '08:00', 'America/Toronto', '2021-06-08T12:00:00Z'],
    ['2021-06-08', '00:30', 'Asia/Kolkata', '2021-06-07T19:00:00Z'],
    ['2021-06-08', '00:30', 'Pacific/Auckland', '2021-06-07T12:30:00Z'],
    ['2021-10-31', '03:30', 'Europe/Paris', '2021-10-31T02:30:00Z'],
  ])('%s %s in %s', (date, time, zone, instant) => {
    expect(instantOf({ date, time }, zone)).toBe(Date.parse(instant));
    expect(wallTimeAt(Date.parse(instant), zone)).toEqual({ date, time });
  });

  it('that does not exist is an hour later, and one that comes twice is the first', () => {
    expect(instantOf({ date: '2021-03-28', time: '02:30' }, 'Europe/Paris')).toBe(Date.parse('2021-03-28T01:30:00Z'));
    expect(instantOf({ date: '2021-10-31', time: '02:30' }, 'Europe/Paris')).toBe(Date.parse('2021-10-31T00:30:00Z'));
  });

  it('is none while the fields are empty', () => {
    expect(instantOf({ date: '', time: '14:00' }, 'Europe/Paris')).toBeNull();
    expect(instantOf({ date: '2021-06-08', time: '' }, 'Europe/Paris')).toBeNull();
  });
});
