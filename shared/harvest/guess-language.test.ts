import { expect, it } from 'vitest';
import { guessLanguage } from './guess-language.ts';

const all = ['fr', 'en', 'de', 'es', 'ar'];

it.each([
  ['Les femmes évitent les espaces mal éclairés', 'fr'],
  ['Une méthode commune pour évaluer avec peu de moyens', 'fr'],
  ['We call every member city once a month instead of writing to them', 'en'],
  ['Criminal groups lend money where the state is slow', 'en'],
  ['Wir fragen die Kinder, bevor wir einen Platz umbauen', 'de'],
  ['Los vecinos no se conocen y la plaza está vacía', 'es'],
  ['النساء يتجنبن الأماكن المظلمة', 'ar'],
])('H15 tells the language of “%s”', (text, language) => {
  expect(guessLanguage(text, all)).toBe(language);
});

it.each([
  ['nothing', '', all],
  ['a name', 'Efus Toolbox 2021', all],
  ['one word that speaks for it', 'Indicators for mayors', all],
  ['a language nobody there has', 'Wir fragen die Kinder, bevor wir einen Platz umbauen', ['fr', 'en']],
])('H15 says nothing of %s', (_what, text, among) => {
  expect(guessLanguage(text, among)).toBeNull();
});
