import { useTranslation } from '#client/i18n/use-translation.ts';

/** Gives the language of what somebody typed where that is not the page's, for the `lang` attribute; undefined too where nobody told it. */
export function useForeign(): (language: string | undefined) => string | undefined {
  const { i18n } = useTranslation();
  return (language) => (language === i18n.language ? undefined : language);
}
