import { interfaceLanguages, reviewedLanguages, type InterfaceLanguage } from '#shared/primitives/interface-languages.ts';

export type Locale = InterfaceLanguage;
export const locales: readonly Locale[] = interfaceLanguages;
export const reviewed: readonly Locale[] = reviewedLanguages;
/** Those whose texts no native speaker has read through yet. */
export const unreviewed: readonly Locale[] = locales.filter((locale) => !reviewed.includes(locale));

/** Each language in its own words. */
export const localeNames: Readonly<Record<Locale, string>> = {
  fr: 'Français',
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
};

/** The first of the wanted languages (BCP 47, best first) that we speak; English when there is none. */
export function pickLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = locales.find((locale) => tag.toLowerCase().split('-')[0] === locale);
    if (found) return found;
  }
  return 'en';
}
