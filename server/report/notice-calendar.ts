import ical from 'ical-generator';
import type { NoticeRow } from '#shared/contract/series.ts';
import { calendarRevision } from '#shared/primitives/calendar-revision.ts';
import { calendarAddress } from './calendar-values.ts';

const day = 86_400_000;

/** Events that have a date, as days without a time; a calendar that reads them twice, together or one by one, has them once. */
export function noticeCalendar(notices: readonly NoticeRow[], now: number): string {
  const calendar = ical({ prodId: { company: 'foyer', product: 'notices', language: 'EN' } });
  for (const { id, text, link, event } of notices) {
    if (event === null || event.startsOn === '') continue;
    calendar.createEvent({
      id: `${id}@foyer`,
      stamp: new Date(now),
      sequence: calendarRevision(now),
      start: midnight(event.startsOn),
      // The day after the last one.
      end: new Date(midnight(event.endsOn === '' ? event.startsOn : event.endsOn).getTime() + day),
      allDay: true,
      summary: text,
      location: event.place === '' ? null : event.place,
      url: calendarAddress(link),
    });
  }
  return calendar.toString();
}

const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
