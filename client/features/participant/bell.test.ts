import { expect, it } from 'vitest';
import { bellOf } from '#client/features/participant/bell.ts';
import { formatOf } from '#client/i18n/format.ts';

const noon = Date.UTC(2021, 5, 8, 10);
const today = { day: '', date: '' };
const minute = 60_000;
const inMinutes = (minutes: number) =>
  bellOf({ startedAt: noon, endsAt: noon + minutes * minute, now: () => noon }, formatOf('fr'), 'Europe/Paris');

it('counts down below an hour', () => {
  expect(inMinutes(0.7)).toEqual({ kind: 'in', time: '0:42', ...today });
  expect(inMinutes(59).time).toMatch(/^59.min$/);
});

it('is told by its time from an hour up', () => {
  expect(inMinutes(60)).toEqual({ kind: 'at', time: '13:00', ...today });
});

it('is told with its day when that is another one, in the zone of the gathering', () => {
  expect(inMinutes(11 * 60 + 59)).toEqual({ kind: 'at', time: '23:59', ...today });
  expect(inMinutes(12 * 60)).toEqual({ kind: 'on', time: '0:00', day: 'mercredi 9 juin', date: '9 juin' });
});
