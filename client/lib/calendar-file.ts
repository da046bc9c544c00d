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
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped([entry.organisedBy, entry.note].filter((line) => line !== '').join('\n'))}`,
    `URL:${entry.address}`,
    `LOCATION:${escaped(entry.address)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Lines may be 75 bytes long; what follows goes on after a blank. Never parts a character. */
function folded(line: string): string {
  const bytes = new TextEncoder();
  const parts = [''];
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      parts.push('');
      length = 1;
    }
    parts.push((parts.pop() ?? '') + character);
    length += size;
  }
  return parts.join('\r\n ');
}
