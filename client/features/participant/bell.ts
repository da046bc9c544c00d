import type { Format } from '#client/i18n/format.ts';
import { isFar, leftOf } from '#client/lib/round-clock.ts';
import type { RoundClock } from '#client/lib/round-clock.ts';

/** A bell to come in words: in how long, or from an hour up at what time, with the day where that is another one. */
export interface Bell {
  readonly kind: 'in' | 'at' | 'on';
  /** `6 min`, in the last minute `0:42`; `14:05` of a bell that is far. */
  readonly time: string;
  /** `mardi 8 juin` and `8 juin`; empty unless `kind` is `on`. */
  readonly day: string;
  readonly date: string;
}

const today = { day: '', date: '' };

/** How to tell of the bell at the end of a clock; days and times in the gathering's zone. */
export function bellOf(clock: RoundClock, format: Format, zone: string | undefined): Bell {
  if (!isFar(clock)) {
    const left = leftOf(clock);
    return { kind: 'in', time: left < 60_000 ? format.duration(left) : format.minutes(left), ...today };
  }
  const { endsAt } = clock;
  const time = format.time(endsAt, zone);
  const day = format.day(endsAt, zone);
  return day === format.day(clock.now(), zone)
    ? { kind: 'at', time, ...today }
    : { kind: 'on', time, day, date: format.date(endsAt, zone) };
}
