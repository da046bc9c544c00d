import { knownLanguages } from './known-languages.ts';
import { plainText } from './plain-text.ts';

/** Languages whose names for languages are understood, beside each language's own. */
const namedIn = ['en', 'fr'];

let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language that somebody wrote as a code or by its name, in English, in French or in itself; null when nobody knows it. */
export function languageCode(word: string): string | null {
  const written = plainText(word);
  if (written === '') return null;
  codes ??= new Map(knownLanguages.flatMap((code) => namesOf(code).map((name) => [plainText(name), code] as const)));
  return codes.get(written) ?? null;
}

function namesOf(code: string): string[] {
  return [...[...namedIn, code].map((locale) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code), code];
}
