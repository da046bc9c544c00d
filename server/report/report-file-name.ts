/** A name by which files of many gatherings sort: `2026-11-26-coffee-report-fr.docx`, the day as it was where the gathering is. */
export function reportFileName(
  { startsAt, timeZone }: { readonly startsAt: string | number; readonly timeZone: string },
  slug: string,
  what: string,
): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(startsAt));
  return `${day}-${slug}-${what}`;
}
