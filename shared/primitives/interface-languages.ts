/** Languages that pages, letters and reports are written in, each with its texts in client/i18n; BCP 47. */
export const interfaceLanguages = ['fr', 'en', 'de', 'es', 'ar'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Those whose texts a native speaker has written or read through. */
export const reviewedLanguages: readonly InterfaceLanguage[] = ['fr', 'en'];

/** Languages written from right to left. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/;

/** The way a language is read, by its code. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');

/** What Intl is asked for: Arabic with the figures that clocks, tables and addresses have everywhere else on the page. */
export const intlLocale = (language: string): string => (language === 'ar' ? 'ar-u-nu-latn' : language);
