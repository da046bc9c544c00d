import { useTranslation } from '#client/i18n/use-translation.ts';
import type { LocalText } from '#shared/gathering/about.ts';
import { unbroken } from '#shared/primitives/unbroken.ts';

export interface SpokenText {
  readonly text: string;
  /** Its language when that is not the page's, for the `lang` attribute. */
  readonly lang: string | undefined;
}

/** A text of the organisers in `locale`, else in the first language it was written in. */
export function spokenIn(text: LocalText, locale: string): SpokenText {
  const own = text[locale];
  if (own !== undefined) return { text: unbroken(own), lang: undefined };
  const [lang, first] = Object.entries(text)[0] ?? [undefined, ''];
  return { text: unbroken(first), lang };
}

/** The same as it is read at a table: in `locale` where all who sit there speak it, else in one of their `languages`. */
export function spokenAmong(text: LocalText, languages: readonly string[], locale: string): SpokenText {
  const shared = languages.find((language) => text[language] !== undefined);
  if (shared === undefined || (languages.includes(locale) && text[locale] !== undefined)) return spokenIn(text, locale);
  return { text: spokenIn(text, shared).text, lang: shared };
}

/** A choice of a list whose words are the organisers'. */
export const spokenChoice = (value: string, { text, lang }: SpokenText) => ({ value, label: text, lang });

/** Picks texts of the organisers in the language now shown. */
export function useLocalText(): (text: LocalText) => SpokenText {
  const { i18n } = useTranslation();
  return (text) => spokenIn(text, i18n.language);
}
