import { locales } from '#client/i18n/locales.ts';
import { knownLanguages } from '#client/features/participant/languages-offered.ts';

let names: ReadonlyMap<string, string> | undefined;

/** The code of a language that somebody wrote as a code or by its name, in one of the interface's languages or in its own; null when nobody knows it. */
export function languageCode(word: string): string | null {
  const written = plain(word);
  if (written === '') return null;
  names ??= new Map(knownLanguages.flatMap((code) => namesOf(code).map((name) => [plain(name), code] as const)));
  return names.get(written) ?? null;
}

function namesOf(code: string): string[] {
  const inLocales = [...locales, code].map((locale) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code);
  return [...inLocales, code];
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
