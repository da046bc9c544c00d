import { apart } from '#client/i18n/translate.ts';
import { minutesAndSeconds } from '#client/lib/round-clock.ts';
import { intlLocale } from '#shared/primitives/interface-languages.ts';
import { momentsIn, type Moments } from '#shared/primitives/local-moments.ts';

/** Everything a locale decides about figures, times and lists. Times in milliseconds since 1970, durations in milliseconds. */
export interface Format extends Moments {
  /** `7:05`, minutes and seconds as on a clock's face. */
  readonly duration: (ms: number) => string;
  /** `12 min`, rounded up. */
  readonly minutes: (ms: number) => string;
  readonly number: (value: number) => string;
  /** `Amina, Jean et Sofía`. */
  readonly list: (items: readonly string[]) => string;
  /** `Amina, Efus`: side by side, without an *and*. */
  readonly beside: (items: readonly (string | undefined)[]) => string;
  /** What parts words that stand side by side, with the space after it. */
  readonly comma: string;
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
  const tag = intlLocale(locale);
  const numbers = new Intl.NumberFormat(tag);
  const minutes = new Intl.NumberFormat(tag, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const names: Record<string, string> = {};
  const nameOf = (code: string): string => {
    try {
      return languages.of(code) ?? code;
    } catch {
      return code;
    }
  };
  const languageName = (code: string): string => (names[code] ??= nameOf(code));
  const comma = locale === 'ar' ? '، ' : ', ';
  return {
    ...momentsIn(locale),
    comma,
    duration: minutesAndSeconds,
    minutes: (ms) => minutes.format(Math.ceil(ms / 60_000)),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items.map((item) => apart(item, locale))),
    beside: (items) => items.flatMap((item) => (item ? [apart(item, locale)] : [])).join(comma),
    languageName,
    languageTitle: (code) => {
      const [first = '', ...rest] = languageName(code);
      return first.toLocaleUpperCase(locale) + rest.join('');
    },
  };
}
