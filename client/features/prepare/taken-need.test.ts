import { expect, it } from 'vitest';
import { limits } from '#shared/contract/limits.ts';
import { newDraft, type AboutDraft } from './about-draft.ts';
import { isTaken, withQuestion, withTheme } from './taken-need.ts';

const draft: AboutDraft = { ...newDraft({ now: 0, timeZone: 'UTC', language: 'fr', questions: [] }), languages: ['fr', 'en'] };
const need = { text: 'A shared glossary', language: 'en' };

it('N8 makes an open need a question or a theme, in its language where it is spoken', () => {
  expect(withQuestion(draft, need)?.questions.at(-1)?.text).toEqual({ en: 'A shared glossary' });
  expect(withTheme(draft, { ...need, language: 'de' })?.themes.at(-1)?.name).toEqual({ fr: 'A shared glossary' });
  expect([draft, withTheme(draft, need)!, withQuestion(draft, need)!].map((one) => isTaken(one, need))).toEqual([false, true, true]);
});

it('N8 cuts between words what is too long, and adds nothing where there is no room', () => {
  const long = { text: `${'word '.repeat(200)}end`, language: 'fr' };
  const name = withTheme(draft, long)?.themes.at(-1)?.name['fr'] ?? '';
  expect(name.length).toBeLessThanOrEqual(limits.topic);
  expect(name).toMatch(/word…$/);
  expect(isTaken(withTheme(draft, long)!, long)).toBe(true);
  const full = { ...draft, themes: Array.from({ length: limits.themes }, (_, index) => ({ id: `t${index}`, name: { fr: 'x' } })) };
  expect(withTheme(full, need)).toBeNull();
});
