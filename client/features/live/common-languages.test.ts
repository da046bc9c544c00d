import { expect, it } from 'vitest';
import { canTalk, commonLanguages } from './common-languages.ts';

const speaker = (...languages: string[]) => ({ languages });

it('names what all of them speak, and counts who said nothing as no obstacle', () => {
  expect(commonLanguages([speaker('fr', 'en'), speaker('en', 'de'), speaker()])).toEqual(['en']);
  expect(commonLanguages([speaker(), speaker()])).toBeNull();
});

it('tells a table that cannot talk from one that can', () => {
  expect(canTalk([speaker('fr'), speaker('de')])).toBe(false);
  expect(canTalk([speaker('fr'), speaker()])).toBe(true);
  expect(canTalk([])).toBe(true);
});
