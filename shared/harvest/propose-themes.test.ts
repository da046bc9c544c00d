import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proposeThemes } from './propose-themes.ts';

const themes = [
  { id: 'vulnerable-groups', name: { fr: 'Publics vulnérables', en: 'People in vulnerable situations' } },
  { id: 'organised-crime', name: { fr: 'Criminalité organisée', en: 'Organised crime' } },
  { id: 'methods', name: { fr: 'Méthodes et indicateurs', en: 'Methods and indicators' } },
  { id: 'women-public-space', name: { fr: 'Femmes et espace public', en: 'Women and public space' } },
  { id: 'housing', name: { fr: 'Hébergement', en: 'Housing' } },
];

it.each([
  ['Une méthode commune pour évaluer avec peu de moyens', ['methods']],
  ['UN INDICATEUR QUI TIENT EN UNE MINUTE', ['methods']],
  ['Indicators of crime, and methods to read them', ['methods', 'organised-crime']],
  ['Women stopped commuting before seven', ['women-public-space']],
  ['Les femmes évitent les espaces mal éclairés', ['women-public-space']],
  ['Criminal groups lend money where the state is slow', ['organised-crime']],
  ['Des hébergements pour les plus vulnérables', ['vulnerable-groups', 'housing']],
])('H7 proposes themes from “%s”', (text, proposed) => {
  expect(proposeThemes(text, themes)).toEqual(proposed);
});

it.each([
  ['nothing', ''],
  ['words that say nothing of a theme', 'People in many situations work with others'],
  ['a word that two themes share', 'The public was invited'],
  ['a word that only begins alike', 'Met hodgepodge'],
  ['the text of another matter', 'We call every member city once a month instead'],
])('H7 proposes none from %s', (_, text) => {
  expect(proposeThemes(text, themes)).toEqual([]);
});

it('H7 proposes at most two, each of the gathering and once, from any text', () => {
  const words = fc.constantFrom('women', 'crime', 'méthodes', 'housing', 'vulnerable', 'public', 'and', '—');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 30 }), (said) => {
      const proposed = proposeThemes(said.join(' '), themes);
      expect(proposed.length).toBeLessThanOrEqual(2);
      expect(new Set(proposed).size).toBe(proposed.length);
      expect(themes.map(({ id }) => id)).toEqual(expect.arrayContaining(proposed));
    }),
  );
});
