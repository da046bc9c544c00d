import { intlLocale } from '#shared/primitives/interface-languages.ts';

const sameDay = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** `20–22 octobre 2026`, of days as `2026-10-20`; empty where there is none. */
export function eventDays({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }, locale: string): string {
  if (startsOn === '') return '';
  const format = new Intl.DateTimeFormat(intlLocale(locale), sameDay);
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return endsOn === '' ? format.format(at(startsOn)) : format.formatRange(at(startsOn), at(endsOn));
}
