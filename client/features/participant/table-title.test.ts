import { expect, it } from 'vitest';
import { tableTitle } from '#client/features/participant/table-title.ts';

const themes = [{ id: 'water', name: { fr: 'Eau', en: 'Water' } }];

it('is the topic, else the theme, else nothing', () => {
  expect(tableTitle({ topic: 'Wells', theme: 'water' }, themes, 'fr')?.text).toBe('Wells');
  expect(tableTitle({ topic: '', theme: 'water' }, themes, 'fr')?.text).toBe('Eau');
  expect(tableTitle({ topic: '', theme: null }, themes, 'fr')).toBeNull();
  expect(tableTitle({ topic: '', theme: 'gone' }, themes, 'fr')).toBeNull();
});
