import { minutesAndSeconds } from '#client/lib/round-clock.ts';

/** Everything a locale decides about figures, times and lists. Times in milliseconds since 1970, durations in milliseconds. */
export interface Format {
  /** `14:05`, in the zone given or the reader's own. */
  readonly time: (at: number, zone?: string) => string;
  /** `mardi 8 juin`, in the zone given or the reader's own. */
  readonly day: (at: number, zone?: string) => string;
  /** `8 juin`, in the zone given or the reader's own. */
  readonly date: (at: number, zone?: string) => string;
  /** `14:00 – 15:05`. */
  readonly timeRange: (from: number, to: number, zone?: string) => string;
  /** `heure d’Europe centrale`: says which zone the times beside it are in. */
  readonly zoneName: (zone: string, at: number) => string;
  /** `7:05`, minutes and seconds as on a clock's face. */
  readonly duration: (ms: number) => string;
  /** `12 min`, rounded up. */
  readonly minutes: (ms: number) => string;
  readonly number: (value: number) => string;
  /** `Amina, Jean et Sofía`. */
  readonly list: (items: readonly string[]) => string;
  /** `français`, from a BCP 47 code; the code itself when nobody knows it. */
  readonly languageName: (code: string) => string;
  /** `Français`: where it stands alone. */
  readonly languageTitle: (code: string) => string;
}

const known = new Map<string, Format>();

/** The formats of a locale; the same object each time. */
export function formatOf(locale: string): Format {
  const format = known.get(locale) ?? createFormat(locale);
  known.set(locale, format);
  return format;
}

function createFormat(locale: string): Format {
  const moments = new Map<string, Intl.DateTimeFormat>();
  const moment = (options: Intl.DateTimeFormatOptions, zone: string | undefined): Intl.DateTimeFormat => {
    const key = JSON.stringify([options, zone]);
    const found = moments.get(key) ?? new Intl.DateTimeFormat(locale, zone === undefined ? options : { ...options, timeZone: zone });
    moments.set(key, found);
    return found;
  };
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const numbers = new Intl.NumberFormat(locale);
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const languageName = (code: string): string => {
    try {
      return languages.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return {
    time: (at, zone) => moment(clock, zone).format(at),
    day: (at, zone) => moment({ weekday: 'long', day: 'numeric', month: 'long' }, zone).format(at),
    date: (at, zone) => moment({ day: 'numeric', month: 'short' }, zone).format(at),
    // Where the day has 24 hours, a range writes them otherwise than a time alone.
    timeRange: (from, to, zone) => {
      const one = moment(clock, zone);
      return one.resolvedOptions().hour12 === true ? one.formatRange(from, to) : `${one.format(from)} – ${one.format(to)}`;
    },
    zoneName: (zone, at) =>
      moment({ timeZoneName: 'longGeneric' }, zone)
        .formatToParts(at)
        .find((part) => part.type === 'timeZoneName')?.value ?? zone,
    duration: minutesAndSeconds,
    minutes: (ms) => minutes.format(Math.ceil(ms / 60_000)),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    languageName,
    languageTitle: (code) => {
      const [first = '', ...rest] = languageName(code);
      return first.toLocaleUpperCase(locale) + rest.join('');
    },
  };
}
