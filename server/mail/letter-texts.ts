import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { letterKeys, type LetterKey, type LetterWords } from '#shared/invitation/letter.ts';
import { interfaceLanguages, type InterfaceLanguage } from '#shared/primitives/interface-languages.ts';
import { momentsIn } from '#shared/primitives/local-moments.ts';
import { filled } from '#server/report/report-texts.ts';

const letterTexts = z.object({
  letter: z.object(Object.fromEntries(letterKeys.map((key) => [key, z.string()])) as Record<LetterKey, z.ZodString>),
});

const known = new Map<InterfaceLanguage, LetterWords>();

/** The words of letters, from the catalogue that translators work on. */
export function letterWordsIn(locale: InterfaceLanguage): LetterWords {
  const words = known.get(locale) ?? readWords(locale);
  known.set(locale, words);
  return words;
}

/** The language to write to somebody in: the first they speak that letters are in, else the gathering's first, else English. */
export function letterLanguage(spoken: readonly string[], ofGathering: readonly string[]): InterfaceLanguage {
  const known = [...spoken, ...ofGathering].map((tag) => interfaceLanguages.find((language) => language === tag.split('-')[0]));
  return known.find((language) => language !== undefined) ?? 'en';
}

function readWords(locale: InterfaceLanguage): LetterWords {
  const file = join(import.meta.dirname, `../../client/i18n/${locale}/invite.json`);
  const { letter } = letterTexts.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { locale, say: (key, blanks = {}) => filled(letter[key], blanks), moments: momentsIn(locale) };
}
