import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#client/i18n/locales.ts';
import type { Area, TextKey } from '#client/i18n/text-keys.ts';
import { translate } from '#client/i18n/translate.ts';
import type { Blanks, TextNode } from '#client/i18n/translate.ts';

/** A text of the catalogues, as the pages say it: area, key, and what fills its blanks. */
export type Say = <A extends Area>(area: A, key: TextKey<A>, blanks?: Blanks) => string;

const read = new Map<Locale, Readonly<Record<string, TextNode>>>();

/** What pages in this language say. */
export function textsIn(locale: Locale): Say {
  return (area, key, blanks) => {
    const text = translate(areasIn(locale)[area], key, locale, blanks);
    if (text === undefined) throw new Error(`no text ${area}.${key}`);
    return text;
  };
}

/** Every area by its name, from its own file. */
function areasIn(locale: Locale): Readonly<Record<string, TextNode>> {
  const folder = join(import.meta.dirname, '../../client/i18n', locale);
  const areas =
    read.get(locale) ??
    Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as TextNode]),
    );
  read.set(locale, areas);
  return areas;
}
