import { intlLocale } from '#shared/primitives/interface-languages.ts';
import type { Context } from './context.ts';

interface Span {
  readonly startsAt: string;
  /** Null while nobody knows. */
  readonly endsAt: string | null;
  readonly timeZone: string;
}

/** Day and times of a gathering, in its own time zone. */
export function whenOf({ startsAt, endsAt, timeZone }: Span, { language, say }: Pick<Context, 'language' | 'say'>): string {
  const start = new Date(startsAt);
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : intlLocale(language), { timeZone, ...options });
  const clock = format({ hour: 'numeric', minute: '2-digit' });
  const zone =
    format({ timeZoneName: 'longGeneric' })
      .formatToParts(start)
      .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const blanks = { day: format({ dateStyle: 'full' }).format(start), from: clock.format(start), zone };
  return endsAt === null ? say('dateAndStart', blanks) : say('dateAndTime', { ...blanks, to: clock.format(new Date(endsAt)) });
}
