import { describe, expect, it } from 'vitest';
import { browserLanguages, languagesOffered } from '#client/features/participant/languages-offered.ts';

describe('languages to choose from', () => {
  it("begin with the gathering's, then the commonest", () => {
    expect(languagesOffered(['de', 'en']).chips).toEqual(['de', 'en', 'fr', 'es']);
  });

  it('show all that is chosen, and nothing twice', () => {
    const { chips, more } = languagesOffered(['fr', 'en', 'wo', 'fr', 'de', 'it']);
    expect(chips).toEqual(['fr', 'en', 'wo', 'de', 'it']);
    expect(more).not.toContain('wo');
    expect(new Set([...chips, ...more]).size).toBe(chips.length + more.length);
  });

  it("are guessed from the browser's", () => {
    expect(browserLanguages(['fr-CA', 'fr', 'en-GB', 'x'])).toEqual(['fr', 'en']);
  });
});
