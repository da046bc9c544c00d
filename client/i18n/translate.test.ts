import { expect, it } from 'vitest';
import { translate } from '#client/i18n/translate.ts';

const area = {
  seat: 'S’asseoir',
  empty: { title: 'Personne encore' },
  table: 'Table {{number}}, {{topic}}',
  places_one: '{{count}} place',
  places_other: '{{count}} places',
  steps: ['un', 'deux'],
};

it('finds texts by their path and fills their blanks', () => {
  expect(translate(area, 'seat', 'fr')).toBe('S’asseoir');
  expect(translate(area, 'empty.title', 'fr')).toBe('Personne encore');
  expect(translate(area, 'table', 'fr', { number: 4, topic: 'Nappes' })).toBe('Table 4, Nappes');
  expect(translate(area, 'table', 'fr', { number: 4 })).toBe('Table 4, {{topic}}');
});

it('chooses the plural form of the language', () => {
  const places = (locale: string, count: number) => translate(area, 'places', locale, { count });
  expect([0, 1, 2].map((count) => places('fr', count))).toEqual(['0 place', '1 place', '2 places']);
  expect([0, 1, 2].map((count) => places('en', count))).toEqual(['0 places', '1 place', '2 places']);
  expect(places('fr', 2_000_000)).toBe('2000000 places');
});

it('has no answer for what is not a text', () => {
  expect(['nothing', 'empty', 'steps', 'seat.more', 'toString'].map((path) => translate(area, path, 'fr'))).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});

it('has the six forms of Arabic', () => {
  const tables = {
    tables_zero: 'لا طاولات',
    tables_one: 'طاولة واحدة',
    tables_two: 'طاولتان',
    tables_few: '{{count}} طاولات',
    tables_many: '{{count}} طاولة',
    tables_other: '{{count}} طاولة',
  };
  const said = [0, 1, 2, 3, 11, 100].map((count) => translate(tables, 'tables', 'ar', { count }));
  expect(said).toEqual(['لا طاولات', 'طاولة واحدة', 'طاولتان', '3 طاولات', '11 طاولة', '100 طاولة']);
});

it('sets apart what is read the other way than its text', () => {
  const apart = (text: string) => `\u2068${text}\u2069`;
  expect(translate({ with: 'مع {{name}}' }, 'with', 'ar', { name: 'Amina' })).toBe(`مع ${apart('Amina')}`);
  expect(translate({ with: 'مع {{name}}' }, 'with', 'ar', { name: 'أمينة' })).toBe('مع أمينة');
  expect(translate({ with: 'avec {{name}}' }, 'with', 'fr', { name: 'أمينة' })).toBe(`avec ${apart('أمينة')}`);
  expect(translate({ with: 'avec {{name}}' }, 'with', 'fr', { name: 'Amina' })).toBe('avec Amina');
});
