import { describe, expect, it } from 'vitest';
import { catalogues } from '#client/i18n/catalogues.ts';
import type { CatalogueName } from '#client/i18n/catalogues.ts';
import { locales, pickLocale } from '#client/i18n/locales.ts';

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
const report = {
  fr: async () => ({ report: (await import('./fr/report.json')).default }),
  en: async () => ({ report: (await import('./en/report.json')).default }),
};
const all = { ...catalogues, report };

describe.each(Object.keys(all) as (CatalogueName | 'report')[])('the %s catalogue', (name) => {
  it.each(locales)('has in %s the same keys, blanks and tags as in French', async (locale) => {
    const reference = new Map(textsOf(await all[name].fr()));
    const texts = new Map(textsOf(await all[name][locale]()));
    const names = (keys: ReadonlySet<string>) => [...new Set([...keys].map((key) => stemOf(key, keys) ?? key))].sort();
    expect(names(new Set(texts.keys()))).toEqual(names(new Set(reference.keys())));
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      const same = reference.get(key);
      if (same === undefined || key.endsWith('_one')) continue;
      expect(placeholders(text), key).toEqual(placeholders(same));
      expect(tags(text), key).toEqual(tags(same));
    }
  });

  it('has in French no space that may break before a sign', async () => {
    for (const [key, text] of textsOf(await all[name].fr())) expect(text, key).not.toMatch(/ [:;?!»]|« /);
  });

  it.each(locales)('has in %s every plural form the language may ask for', async (locale) => {
    const keys = new Set(textsOf(await all[name][locale]()).map(([key]) => key));
    const forms = [0, 1, 2, 5, 17].map((count) => new Intl.PluralRules(locale).select(count));
    for (const key of keys) {
      const stem = stemOf(key, keys);
      if (stem === undefined) continue;
      for (const form of forms) expect(keys, `${key} in ${locale}`).toContain(`${stem}_${form}`);
    }
  });
});

describe('the language of a first visit', () => {
  it('is the first wanted one we speak, else English', () => {
    expect(pickLocale(['de-DE', 'fr-CA', 'en'])).toBe('fr');
    expect(pickLocale(['de', 'ja'])).toBe('en');
    expect(pickLocale([])).toBe('en');
  });
});
