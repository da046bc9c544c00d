import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '#client/i18n/catalogues.ts';
import type { CatalogueName } from '#client/i18n/catalogues.ts';
import { locales } from '#client/i18n/locales.ts';
import type { Locale } from '#client/i18n/locales.ts';

/** Catalogues some screen has asked for: a change of language brings them all along. */
const wanted = new Set<CatalogueName>();

/** Starts the texts in `locale` with the participant's catalogue, which every page needs. Call once, before the first render. */
export async function startI18n(locale: Locale): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    supportedLngs: locales,
    partialBundledLanguages: true,
    resources: {},
    ns: [],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
    returnEmptyString: false,
  });
  document.documentElement.lang = locale;
  await loadCatalogue('participant');
}

/** Brings a catalogue in the language now shown; at once when it is there. */
export async function loadCatalogue(name: CatalogueName): Promise<void> {
  wanted.add(name);
  await bring(name, currentLocale());
}

/** Shows everything in another language, once its texts have arrived. */
export async function changeLocale(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((name) => bring(name, locale)));
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** The language now shown. */
export function currentLocale(): Locale {
  return locales.find((locale) => locale === i18next.language) ?? 'en';
}

async function bring(name: CatalogueName, locale: Locale): Promise<void> {
  const areas = await catalogues[name][locale]();
  for (const [area, texts] of Object.entries(areas)) {
    if (!i18next.hasResourceBundle(locale, area)) i18next.addResourceBundle(locale, area, texts);
  }
}
