import type { About } from '#shared/gathering/about.ts';
import type { CardContent } from '#shared/gathering/commands.ts';
import type { Profile } from '#shared/gathering/people.ts';

const examples = {
  fr: { insight: 'Exemple : un constat noté pendant la répétition.', need: 'Exemple : un besoin noté pendant la répétition.' },
  en: { insight: 'Example: an insight written in the rehearsal.', need: 'Example: a need written in the rehearsal.' },
} as const;

/** A card for a question or two, so that the harvest of a rehearsal shows something. */
export function cardsForRehearsal({ questions, themes }: About, { languages }: Profile, index: number): CardContent[] {
  const language = languages.includes('fr') ? 'fr' : 'en';
  const asked = questions.length === 0 ? [null] : questions.map(({ id }) => id);
  return asked.flatMap((question, at): CardContent[] => {
    if ((index + at) % 2 === 1) return [];
    const kind = (index + at) % 3 === 0 ? 'need' : 'insight';
    const theme = themes.length === 0 ? [] : [themes[(index + at) % themes.length]?.id ?? ''];
    const text = { text: examples[language][kind], language, link: '', event: null, publication: null };
    return [{ kind, question, themes: theme, text }];
  });
}
