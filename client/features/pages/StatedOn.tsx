import { useTranslation } from '#client/i18n/use-translation.ts';
import { intlLocale } from '#shared/primitives/interface-languages.ts';

/** The day on which somebody last read the statement beside what the tests show. */
const statedOn = Date.UTC(2026, 10, 28);

/** When the statement of accessibility was last brought up to date. */
export function StatedOn() {
  const { t, i18n } = useTranslation('accessibility');
  const date = new Intl.DateTimeFormat(intlLocale(i18n.language), { dateStyle: 'long', timeZone: 'UTC' }).format(statedOn);
  return <p>{t('stated', { date })}</p>;
}
