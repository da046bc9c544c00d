import { expect, it } from 'vitest';
import { directionOf, intlLocale } from './interface-languages.ts';

it('knows which way a language is read, also one that pages are not written in', () => {
  expect(['ar', 'he', 'fa', 'ur', 'ar-MA'].map(directionOf)).toEqual(Array.from({ length: 5 }, () => 'rtl'));
  expect(['fr', 'en', 'de', 'tr', 'zz', '???'].map(directionOf)).toEqual(Array.from({ length: 6 }, () => 'ltr'));
});

it('has the same figures everywhere on a page', () => {
  expect(new Intl.NumberFormat(intlLocale('ar')).format(12)).toBe('12');
  expect(intlLocale('fr')).toBe('fr');
});
