import type { NoticeRow } from '#shared/contract/series.ts';
import { intlLocale } from '#shared/primitives/interface-languages.ts';

/** After all others where nobody knows it. */
const firstDay = ({ event }: NoticeRow): string => event?.startsOn || '9999';

const lastDay = ({ event }: NoticeRow): string => (event === null ? '' : event.endsOn || event.startsOn);

export const hasDate = ({ event }: NoticeRow): boolean => event !== null && event.startsOn !== '';

/** Whether an event ended before `today`, a day as `2026-11-26`. */
export const isPast = (notice: NoticeRow, today: string): boolean => lastDay(notice) !== '' && lastDay(notice) < today;

export interface SortedNotices {
  /** The next one first, those without a date last. */
  readonly coming: readonly NoticeRow[];
  readonly publications: readonly NoticeRow[];
  /** Events that are over, the latest first. */
  readonly past: readonly NoticeRow[];
}

/** Notices as a board shows them. `today`: a day as `2026-11-26`. */
export function sortedNotices(notices: readonly NoticeRow[], today: string): SortedNotices {
  const events = notices.filter(({ kind }) => kind === 'event').toSorted((a, b) => firstDay(a).localeCompare(firstDay(b)));
  return {
    coming: events.filter((notice) => !isPast(notice, today)),
    publications: notices.filter(({ kind }) => kind === 'publication'),
    past: events.filter((notice) => isPast(notice, today)).toReversed(),
  };
}

/** When and where, or by whom and of which year, in one line. */
export function factsOf({ event, publication }: NoticeRow, locale: string): string {
  const days = new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long', timeZone: 'UTC' });
  const at = (date: string): number => Date.parse(`${date}T00:00:00Z`);
  const when = event === null || event.startsOn === '' ? '' : days.formatRange(at(event.startsOn), at(event.endsOn || event.startsOn));
  return [when, event?.place, publication?.authors, publication?.year?.toString()].filter(Boolean).join(' · ');
}
