import { expect, it } from 'vitest';
import { spokenAmong, spokenIn } from '#client/i18n/local-text.ts';

it('takes the reader’s language, else the first one written, and says which', () => {
  expect(spokenIn({ fr: 'Eau', en: 'Water' }, 'en')).toEqual({ text: 'Water', lang: undefined });
  expect(spokenIn({ de: 'Wasser', fr: 'Eau' }, 'en')).toEqual({ text: 'Wasser', lang: 'de' });
});

it('keeps French marks on the line of their word', () => {
  expect(spokenIn({ fr: 'Quoi ? « Ceci »' }, 'fr').text).toBe('Quoi\u00a0? «\u00a0Ceci\u00a0»');
});

it('T14 takes at a table a language that all there speak, the reader’s where it is one', () => {
  const water = { fr: 'Eau', en: 'Water' };
  expect(spokenAmong(water, ['en', 'fr'], 'fr')).toEqual({ text: 'Eau', lang: undefined });
  expect(spokenAmong(water, ['de', 'en'], 'fr')).toEqual({ text: 'Water', lang: 'en' });
  expect(spokenAmong(water, ['de'], 'fr')).toEqual({ text: 'Eau', lang: undefined });
  expect(spokenAmong(water, [], 'de')).toEqual({ text: 'Eau', lang: 'fr' });
});
