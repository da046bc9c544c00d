import { plainText } from './columns.ts';

const names: Readonly<Record<string, readonly string[]>> = {
  ar: ['arabic', 'arabe'],
  de: ['german', 'allemand', 'deutsch'],
  en: ['english', 'anglais'],
  es: ['spanish', 'espagnol', 'espanol'],
  fr: ['french', 'francais'],
  it: ['italian', 'italien', 'italiano'],
  nl: ['dutch', 'neerlandais', 'nederlands'],
  pt: ['portuguese', 'portugais', 'portugues'],
};

/** One code for a language, however it was written: "Français", "french" and "FR" are the same. Unknown ones stand for themselves. */
export function languageCode(written: string): string {
  const plain = plainText(written);
  return Object.keys(names).find((code) => names[code]?.includes(plain)) ?? plain;
}
