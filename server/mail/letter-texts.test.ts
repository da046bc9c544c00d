import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '#shared/primitives/interface-languages.ts';
import { reportTextsIn } from '#server/report/report-texts.ts';
import { letterLanguage, letterWordsIn } from './letter-texts.ts';

describe('I2 the language of a letter', () => {
  it('is the first the person speaks that letters are written in, else the gathering’s, else English', () => {
    expect(letterLanguage(['pt', 'ar'], ['fr'])).toBe('ar');
    expect(letterLanguage(['de-AT'], ['fr'])).toBe('de');
    expect(letterLanguage(['pt'], ['ja', 'es'])).toBe('es');
    expect(letterLanguage([], ['ja'])).toBe('en');
  });

  it.each(interfaceLanguages)('has every word in %s, for letters and for reports', (language) => {
    expect(letterWordsIn(language).say('subject', { title: 'Foyer' })).toContain('Foyer');
    expect(reportTextsIn(language).documentTitle).not.toBe('');
  });
});
