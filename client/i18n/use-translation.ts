import { useMemo, useSyncExternalStore } from 'react';
import { currentLocale, onLocaleChange, textsOf } from '#client/i18n/i18n.ts';
import type { Locale } from '#client/i18n/locales.ts';
import type { Area, ListAt, ListKey, TextKey } from '#client/i18n/text-keys.ts';
import { nodeAt, translate } from '#client/i18n/translate.ts';
import type { Blanks } from '#client/i18n/translate.ts';

/** Says a text of the component's own area, or with `ns` of another one; with `returnObjects` gives a list as it stands. */
export interface Translate<Own extends Area> {
  <Key extends ListKey<Own>>(key: Key, options: { readonly returnObjects: true }): ListAt<Own, Key>;
  <Other extends Area>(key: TextKey<Other>, options: Blanks & { readonly ns: Other }): string;
  (key: TextKey<Own>, blanks?: Blanks): string;
}

interface Translation<Own extends Area> {
  readonly t: Translate<Own>;
  readonly i18n: { readonly language: Locale };
}

/** The texts of an area in the language now shown; the first of several is the component's own. */
export function useTranslation<Own extends Area = 'common'>(areas?: Own | readonly [Own, ...Area[]]): Translation<Own> {
  const language = useSyncExternalStore(onLocaleChange, currentLocale);
  const own = typeof areas === 'string' ? areas : (areas?.[0] ?? 'common');
  return useMemo(() => ({ t: translateIn(own, language), i18n: { language } }), [own, language]);
}

/** The texts of an area in any language whose catalogue has arrived. */
export const textsFor = <Own extends Area>(area: Own, locale: Locale): Translate<Own> => translateIn<Own>(area, locale);

/** A key that no text answers is shown as it is: wrong, but never empty. */
function translateIn<Own extends Area>(own: string, language: Locale): Translate<Own> {
  const say = (key: string, options: Blanks & { readonly ns?: string; readonly returnObjects?: boolean } = {}) => {
    const { ns = own, returnObjects = false, ...blanks } = options;
    const texts = textsOf(language, ns);
    return (returnObjects ? nodeAt(texts, key) : translate(texts, key, language, blanks)) ?? key;
  };
  return say as Translate<Own>;
}
