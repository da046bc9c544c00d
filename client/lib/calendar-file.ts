import { calendarRevision } from '#shared/primitives/calendar-revision.ts';
import { contentLines, escapedText } from './content-lines.ts';

/** What a calendar needs to know; instants in epoch milliseconds. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly organisedBy: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly address: string;
  /** What to do on a day before. */
  readonly note: string;
}

/** An iCalendar file (RFC 5545) with one event. `madeAt` is the instant of writing. */
export function calendarFile(entry: CalendarEntry, madeAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Foyer//Foyer//EN',
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(madeAt)}`,
    `SEQUENCE:${calendarRevision(madeAt)}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escapedText(entry.title)}`,
    `DESCRIPTION:${escapedText([entry.organisedBy, entry.note].filter((line) => line !== '').join('\n'))}`,
    `URL:${entry.address}`,
    `LOCATION:${escapedText(entry.address)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return contentLines(lines);
}

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
