import type { further } from '#client/i18n/fr/further.ts';
import type { Locale } from '#client/i18n/locales.ts';

type Loader = () => Promise<object>;

/**
 * Texts by who reads them; each pair of name and language is one file of the build, which exports it by that name, fetched when first
 * needed. Those that a page opens with:
 */
export const firstCatalogues = {
  participant: {
    fr: () => import('./fr/participant.ts'),
    en: () => import('./en/participant.ts'),
    de: () => import('./de/participant.ts'),
    es: () => import('./es/participant.ts'),
    ar: () => import('./ar/participant.ts'),
  },
  landing: {
    fr: () => import('./fr/landing.ts'),
    en: () => import('./en/landing.ts'),
    de: () => import('./de/landing.ts'),
    es: () => import('./es/landing.ts'),
    ar: () => import('./ar/landing.ts'),
  },
  organiser: {
    fr: () => import('./fr/organiser.ts'),
    en: () => import('./en/organiser.ts'),
    de: () => import('./de/organiser.ts'),
    es: () => import('./es/organiser.ts'),
    ar: () => import('./ar/organiser.ts'),
  },
  pages: {
    fr: () => import('./fr/pages.ts'),
    en: () => import('./en/pages.ts'),
    de: () => import('./de/pages.ts'),
    es: () => import('./es/pages.ts'),
    ar: () => import('./ar/pages.ts'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, Loader>>>>;

/** All others, listed by each language itself: pages that need none of them need not know where they are. */
const furtherCatalogues: Readonly<Record<Locale, () => Promise<{ readonly further: Readonly<Record<keyof typeof further, Loader>> }>>> = {
  fr: () => import('./fr/further.ts'),
  en: () => import('./en/further.ts'),
  de: () => import('./de/further.ts'),
  es: () => import('./es/further.ts'),
  ar: () => import('./ar/further.ts'),
};

export type CatalogueName = keyof typeof firstCatalogues | keyof typeof further;

const isFirst = (name: CatalogueName): name is keyof typeof firstCatalogues => name in firstCatalogues;

/** The areas of a catalogue, each by its name. */
export async function catalogueIn(name: CatalogueName, locale: Locale): Promise<Readonly<Record<string, object>>> {
  const load = isFirst(name) ? firstCatalogues[name][locale] : (await furtherCatalogues[locale]()).further[name];
  const file = (await load()) as Readonly<Record<string, Readonly<Record<string, object>>>>;
  return file[name] ?? {};
}
