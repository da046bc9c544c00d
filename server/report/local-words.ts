import type { LocalText } from '#shared/gathering/about.ts';
import { unbroken } from '#shared/primitives/unbroken.ts';
import type { ReportCard } from '#shared/report/report.ts';

/** Words and the language they are in. */
export interface Words {
  readonly text: string;
  readonly language: string;
}

/** A text in that language, else in the first it was written in. */
export function textIn(text: LocalText, language: string): Words {
  const own = text[language];
  if (own !== undefined) return wordsOf(own, language);
  const [first = language, words = ''] = Object.entries(text)[0] ?? [];
  return wordsOf(words, first);
}

/** With the spaces of French where it is French. */
export const wordsOf = (text: string, language: string): Words => ({
  text: language.split('-')[0] === 'fr' ? unbroken(text) : text,
  language,
});

/** What a card says, in its own language, and its translation by hand where there is one into another that is asked for. */
export function saidOn(card: ReportCard, language: string): { readonly own: Words; readonly translation: Words | null } {
  const translation = card.language === language ? undefined : card.translations[language];
  return { own: wordsOf(card.text, card.language), translation: translation === undefined ? null : wordsOf(translation, language) };
}
