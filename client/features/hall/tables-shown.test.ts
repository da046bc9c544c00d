import { expect, it } from 'vitest';
import { languagesToChoose, noFilter, tablesShown } from '#client/features/hall/tables-shown.ts';
import { hallOf, rowOf } from '#tests/support/gathering-views.ts';

const { tables } = hallOf({
  tables: [
    rowOf('ten', { number: 10, languages: ['en', 'de'], theme: 'water' }),
    rowOf('two', { number: 2, languages: ['fr'] }),
    rowOf('three', { number: 3, languages: [], theme: 'methods' }),
  ],
});
const shown = (filter: Partial<typeof noFilter>) => tablesShown(tables, { ...noFilter, ...filter }).map(({ id }) => id);

it('shows all tables by number', () => {
  expect(shown({})).toEqual(['two', 'three', 'ten']);
});

it('narrows to a language, keeping tables that have none yet, and to a theme', () => {
  expect(shown({ language: 'de' })).toEqual(['three', 'ten']);
  expect(shown({ theme: 'water' })).toEqual(['ten']);
  expect(shown({ language: 'fr', theme: 'water' })).toEqual([]);
});

it('offers the gathering’s languages first, then others that are spoken', () => {
  expect(languagesToChoose(['fr', 'en'], tables)).toEqual(['fr', 'en', 'de']);
});
