import { interfaceLanguages } from '#shared/primitives/interface-languages.ts';
import { knownLanguages } from './known-languages.ts';
import { plainText } from './plain-text.ts';

let codes: ReadonlyMap<string, string> | undefined;

/** The code of a language that somebody wrote as a code or by its name, in one of the interface's languages or in itself; null when nobody knows it. */
export function languageCode(word: string): string | null {
  const written = plainText(word);
  if (written === '') return null;
  codes ??= new Map(knownLanguages.flatMap((code) => namesOf(code).map((name) => [plainText(name), code] as const)));
  return codes.get(written) ?? null;
}

function namesOf(code: string): string[] {
  return [...[...interfaceLanguages, code].map((locale) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code), code];
}
