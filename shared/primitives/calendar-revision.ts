/**
 * The number of a calendar entry's revision (RFC 5545, SEQUENCE): the minutes until it was written, so that a later one replaces an
 * earlier one that calendars already have. `madeAt` in epoch milliseconds.
 */
export const calendarRevision = (madeAt: number): number => Math.floor(madeAt / 60_000);
