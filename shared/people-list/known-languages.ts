/** Languages to choose from, beyond the gathering's, by how many people at international gatherings speak them; BCP 47. */
// prettier-ignore
export const knownLanguages = [
  'fr', 'en', 'es', 'de', 'pt', 'it', 'ar', 'nl', 'ru', 'uk', 'zh', 'ja', 'ko', 'hi', 'bn', 'ur', 'fa', 'tr', 'pl', 'ro', 'cs', 'sk',
  'hu', 'bg', 'el', 'hr', 'sr', 'sl', 'sq', 'sv', 'da', 'nb', 'fi', 'et', 'lv', 'lt', 'ca', 'eu', 'gl', 'he', 'vi', 'th', 'id', 'ms',
  'tl', 'ta', 'sw', 'wo', 'ha', 'am', 'so', 'ln', 'rw', 'mg', 'ka', 'hy', 'ga', 'cy', 'is', 'mt', 'lb', 'br',
];
