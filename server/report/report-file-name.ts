import type { Report } from '#shared/report/report.ts';

/** A name by which files of many gatherings sort: `2026-11-26-coffee-report-fr.docx`, the day as it was where the gathering is. */
export function reportFileName({ startsAt, timeZone }: Pick<Report, 'startsAt' | 'timeZone'>, slug: string, what: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(startsAt));
  return `${day}-${slug}-${what}`;
}
