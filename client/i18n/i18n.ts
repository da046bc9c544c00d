import { catalogueIn } from '#client/i18n/catalogues.ts';
import type { CatalogueName } from '#client/i18n/catalogues.ts';
import type { Locale } from '#client/i18n/locales.ts';
import type { TextGroup } from '#client/i18n/translate.ts';
import { directionOf } from '#shared/primitives/interface-languages.ts';

/** The language now shown, and the texts that have arrived, by locale and area. */
/** The one that was asked for last. */
let asked: Locale | null = null;
let shown: Locale = 'en';
const arrived = new Map<string, TextGroup>();
/** Catalogues some screen has asked for: a change of language brings them all along. */
const wanted = new Set<CatalogueName>();
const listeners = new Set<() => void>();

/** Starts the texts in `locale` with the participant's catalogue, which every page needs. Call before the first render. */
export async function startI18n(locale: Locale): Promise<void> {
  shown = locale;
  wanted.add('participant');
  await changeLocale(locale);
}

/** Brings a catalogue in the language now shown; at once when it is there. */
export async function loadCatalogue(name: CatalogueName): Promise<void> {
  wanted.add(name);
  await bring(name, shown);
}

/** Brings a catalogue in a language that is not shown, for texts that others will read. */
export const loadCatalogueIn = (name: CatalogueName, locale: Locale): Promise<void> => bring(name, locale);

/** Shows everything in another language, once its texts have arrived; of several that are asked for at once, the last one. */
export async function changeLocale(locale: Locale): Promise<void> {
  asked = locale;
  await Promise.all([...wanted].map((name) => bring(name, locale)));
  if (asked !== locale) return;
  shown = locale;
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  for (const listener of listeners) listener();
}

/** The language now shown. */
export function currentLocale(): Locale {
  return shown;
}

/** The texts of an area in a language, once its catalogue has arrived. */
export function textsOf(locale: Locale, area: string): TextGroup | undefined {
  return arrived.get(`${locale}/${area}`);
}

/** Calls `listener` at each change of language; returns how to stop. */
export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function bring(name: CatalogueName, locale: Locale): Promise<void> {
  const areas = await catalogueIn(name, locale);
  for (const [area, texts] of Object.entries(areas)) arrived.set(`${locale}/${area}`, texts as TextGroup);
}
