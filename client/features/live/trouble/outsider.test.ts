import { expect, it } from 'vitest';
import { personOf } from '#tests/support/gathering-views.ts';
import { outsiderAmong } from './outsider.ts';

const speaks = (id: string, ...languages: string[]) => personOf(id, { languages });

it('is the one who understands the fewest', () => {
  const found = outsiderAmong([speaks('ada', 'en', 'es'), speaks('ben', 'fr'), speaks('cy', 'en')]);
  expect(found?.person.id).toBe('ben');
  expect(found?.others.map(({ id }) => id)).toEqual(['ada', 'cy']);
});

it('is nobody where any two can talk, even when all cannot', () => {
  expect(outsiderAmong([speaks('ada', 'en', 'es'), speaks('ben', 'es', 'fr'), speaks('cy', 'fr', 'en')])).toBeNull();
});
