import { expect, it } from 'vitest';
import { commonLines } from '#client/features/table/in-common.ts';

it('joins the languages of all, then names topics, then languages of fewer, three lines at most', () => {
  const common = {
    languages: [
      { language: 'fr', people: 4 },
      { language: 'en', people: 4 },
      { language: 'de', people: 2 },
    ],
    topics: [
      { topic: 'water', people: 3 },
      { topic: 'night', people: 2 },
    ],
  };
  expect(commonLines(common, 4)).toEqual([
    { kind: 'languages', items: ['fr', 'en'], people: null },
    { kind: 'topic', items: ['water'], people: 3 },
    { kind: 'topic', items: ['night'], people: 2 },
  ]);
  expect(commonLines({ languages: [{ language: 'fr', people: 2 }], topics: [] }, 3)).toEqual([
    { kind: 'languages', items: ['fr'], people: 2 },
  ]);
  expect(commonLines({ languages: [], topics: [] }, 3)).toEqual([]);
});
