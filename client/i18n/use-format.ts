import { useTranslation } from '#client/i18n/use-translation.ts';
import { formatOf } from '#client/i18n/format.ts';
import type { Format } from '#client/i18n/format.ts';

/** Figures, times and lists in the language now shown. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatOf(i18n.language);
}
