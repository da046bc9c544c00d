import ical, { ICalCalendarMethod } from 'ical-generator';
import { calendarRevision } from '#shared/primitives/calendar-revision.ts';

export interface CalendarDate {
  readonly id: string;
  readonly title: string;
  readonly organisedBy: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly address: string;
  readonly madeAt: number;
}

/** The date of a gathering for calendars; one that reads it twice has it once, as it was written last. `madeAt` is the instant of writing. */
export function invitationCalendar({ id, title, organisedBy, startsAt, endsAt, address, madeAt }: CalendarDate): string {
  const calendar = ical({ prodId: { company: 'foyer', product: 'invitation', language: 'EN' }, method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id,
    stamp: new Date(madeAt),
    sequence: calendarRevision(madeAt),
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: title,
    description: organisedBy === '' ? null : organisedBy,
    location: address,
    url: address,
  });
  return calendar.toString();
}
