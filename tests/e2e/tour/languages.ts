import { locales, type Locale } from '#client/i18n/locales.ts';
import type { Side } from './tour.ts';

const [first, second] = (process.env['FOYER_LANGUAGES'] ?? '').split(',').map((code) => locales.find((locale) => locale === code));

/** What the two sides of the tour read: French and English, or others by `FOYER_LANGUAGES`, such as `ar,de`. */
export const languages: Readonly<Record<Side, Locale>> = { fr: first ?? 'fr', en: second ?? 'en' };
