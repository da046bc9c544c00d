import type { CardText } from '#shared/gathering/personal.ts';
import { limits } from '#shared/contract/limits.ts';
import type { LocalText } from '#shared/gathering/about.ts';
import { newKey, type AboutDraft } from './about-draft.ts';

type Need = Pick<CardText, 'text' | 'language'>;

/** The draft with a need as its last question; null where there is no room. */
export const withQuestion = (draft: AboutDraft, need: Need): AboutDraft | null =>
  draft.questions.length >= limits.questions
    ? null
    : { ...draft, questions: [...draft.questions, { id: newKey(), text: said(draft, need, limits.questionText) }] };

/** The draft with a need as its last theme; null where there is no room. */
export const withTheme = (draft: AboutDraft, need: Need): AboutDraft | null =>
  draft.themes.length >= limits.themes
    ? null
    : { ...draft, themes: [...draft.themes, { id: newKey(), name: said(draft, need, limits.topic) }] };

/** Whether a question or a theme says it, in full or as far as there was room. */
export function isTaken({ questions, themes }: Pick<AboutDraft, 'questions' | 'themes'>, { text }: Need): boolean {
  const says = (written: LocalText, most: number) => Object.values(written).includes(cut(text, most));
  return questions.some((one) => says(one.text, limits.questionText)) || themes.some(({ name }) => says(name, limits.topic));
}

/** In the language it was written in where the gathering speaks it, else in its first one, to be translated by hand. */
const said = ({ languages }: AboutDraft, { text, language }: Need, most: number): LocalText => ({
  [languages.includes(language) ? language : (languages[0] ?? language)]: cut(text, most),
});

/** On one line, cut between words where it is too long. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const [short = line.slice(0, most - 1)] = line.slice(0, most - 1).match(/^.*(?=\s)/u) ?? [];
  return `${short.trimEnd()}…`;
}
