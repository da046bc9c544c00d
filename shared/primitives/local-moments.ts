import { intlLocale } from './interface-languages.ts';

/** How a locale writes days and times; instants in epoch milliseconds, in the zone given or the reader's own. */
export interface Moments {
  /** `14:05`. */
  readonly time: (at: number, zone?: string) => string;
  /** `mardi 8 juin`. */
  readonly day: (at: number, zone?: string) => string;
  /** `8 juin`. */
  readonly date: (at: number, zone?: string) => string;
  /** `14:00 – 15:05`. */
  readonly timeRange: (from: number, to: number, zone?: string) => string;
  /** `heure d’Europe centrale`: says which zone the times beside it are in. */
  readonly zoneName: (zone: string, at: number) => string;
}

/** Makes the words for moments in a locale; keeps what is slow to make. */
export function momentsIn(locale: string): Moments {
  const tag = intlLocale(locale);
  const known = new Map<string, Intl.DateTimeFormat>();
  const moment = (options: Intl.DateTimeFormatOptions, zone: string | undefined): Intl.DateTimeFormat => {
    const key = JSON.stringify([options, zone]);
    const found = known.get(key) ?? new Intl.DateTimeFormat(tag, zone === undefined ? options : { ...options, timeZone: zone });
    known.set(key, found);
    return found;
  };
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
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
  };
}
