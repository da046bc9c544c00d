/** A text as a calendar's name has it (RFC 5545, 3.3.11): ical-generator escapes those of events alone. */
export const calendarName = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** An address as calendars take it, in ASCII alone; null for none, and for what is no address. */
export const calendarAddress = (link: string): string | null => (URL.canParse(link) ? new URL(link).href : null);
