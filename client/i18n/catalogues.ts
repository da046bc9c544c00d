import type { further } from '#client/i18n/fr/further.ts';
import type { Locale } from '#client/i18n/locales.ts';

type Loader = () => Promise<object>;

/** The texts of whoever takes part, which every page needs: one file of the build per language. */
const participants: Readonly<Record<Locale, Loader>> = {
  fr: () => import('./fr/participant.ts'),
  en: () => import('./en/participant.ts'),
  de: () => import('./de/participant.ts'),
  es: () => import('./es/participant.ts'),
  ar: () => import('./ar/participant.ts'),
};

/** All others, each a file that exports it by its name, are listed by each language itself: pages need not know of every language's. */
const furtherCatalogues: Readonly<Record<Locale, () => Promise<{ readonly further: Readonly<Record<keyof typeof further, Loader>> }>>> = {
  fr: () => import('./fr/further.ts'),
  en: () => import('./en/further.ts'),
  de: () => import('./de/further.ts'),
  es: () => import('./es/further.ts'),
  ar: () => import('./ar/further.ts'),
};

export type CatalogueName = 'participant' | keyof typeof further;

/** The areas of a catalogue, each by its name. */
export async function catalogueIn(name: CatalogueName, locale: Locale): Promise<Readonly<Record<string, object>>> {
  const load = name === 'participant' ? participants[locale] : (await furtherCatalogues[locale]()).further[name];
  const file = (await load()) as Readonly<Record<string, Readonly<Record<string, object>>>>;
  return file[name] ?? {};
}
