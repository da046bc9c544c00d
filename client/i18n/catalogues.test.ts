import { describe, expect, it } from 'vitest';
import { catalogueIn } from '#client/i18n/catalogues.ts';
import type { CatalogueName } from '#client/i18n/catalogues.ts';
import { further } from '#client/i18n/fr/further.ts';
import { locales, pickLocale } from '#client/i18n/locales.ts';
import type { Locale } from '#client/i18n/locales.ts';

const plural = /_(zero|one|two|few|many|other)$/;

/** The stem of a plural form, which has a general form beside it; `too_many` is a text like any other. */
function stemOf(key: string, keys: ReadonlySet<string>): string | undefined {
  const stem = key.replace(plural, '');
  return stem !== key && (keys.has(`${stem}_other`) || key.endsWith('_one')) ? stem : undefined;
}

/** Every text by its path, `area.key` or `area.group.key`. */
function textsOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[`${path}${key}`, inner]] : textsOf(inner as object, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();
const tags = (text: string) => [...text.matchAll(/<\/?(\w+)\/?>/g)].map((match) => match[0]).sort();

/** The server's own, which it reads from the file. */
const reportOf = async (locale: Locale): Promise<object> =>
  ((await import(`./${locale}/report.json`)) as { readonly default: object }).default;
const textsIn = async (name: CatalogueName | 'report', locale: Locale): Promise<[string, string][]> =>
  textsOf(name === 'report' ? await reportOf(locale) : await catalogueIn(name, locale));
const names = ['participant', ...Object.keys(further), 'report'] as (CatalogueName | 'report')[];

/** Forms of a single number may say it in a word: *one table*, *two tables*. */
const single = /_(zero|one|two)$/;
/** What a language asks for between nothing and a few hundred, which is as much as is ever counted here. */
const formsOf = (locale: Locale) => new Set(Array.from({ length: 300 }, (_, count) => `_${new Intl.PluralRules(locale).select(count)}`));

describe.each(names)('the %s catalogue', (name) => {
  it.each(locales)('has in %s the same keys, blanks and tags as in French', async (locale) => {
    const reference = new Map(await textsIn(name, 'fr'));
    const texts = new Map(await textsIn(name, locale));
    const stems = (keys: ReadonlySet<string>) => [...new Set([...keys].map((key) => stemOf(key, keys) ?? key))].sort();
    expect(stems(new Set(texts.keys()))).toEqual(stems(new Set(reference.keys())));
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      const stem = stemOf(key, new Set(texts.keys()));
      const same = (stem === undefined ? reference.get(key) : undefined) ?? reference.get(`${stem ?? key}_other`) ?? '';
      if (stem !== undefined && single.test(key)) {
        const any = placeholders(same + (reference.get(`${stem}_one`) ?? ''));
        expect(any, key).toEqual(expect.arrayContaining(placeholders(text)));
      } else expect(placeholders(text), key).toEqual(placeholders(same));
      expect(tags(text), key).toEqual(tags(same));
    }
  });

  it('has in French no space that may break before a sign', async () => {
    for (const [key, text] of await textsIn(name, 'fr')) expect(text, key).not.toMatch(/ [:;?!»]|« /);
  });

  it.each(locales)('has in %s every plural form the language asks for, and no other', async (locale) => {
    const keys = new Set((await textsIn(name, locale)).map(([key]) => key));
    const stems = new Set([...keys].flatMap((key) => stemOf(key, keys) ?? []));
    for (const stem of stems) {
      const forms = [...keys].filter((key) => key.startsWith(`${stem}_`) && plural.test(key) && stemOf(key, keys) === stem);
      expect(new Set(forms), `${stem} in ${locale}`).toEqual(new Set([...formsOf(locale)].map((form) => stem + form)));
    }
  });
});

describe('the language of a first visit', () => {
  it('is the first wanted one we speak, else English', () => {
    expect(pickLocale(['pt-BR', 'fr-CA', 'en'])).toBe('fr');
    expect(pickLocale(['de-AT', 'en'])).toBe('de');
    expect(pickLocale(['ar-MA', 'fr'])).toBe('ar');
    expect(pickLocale(['pt', 'ja'])).toBe('en');
    expect(pickLocale([])).toBe('en');
  });
});
