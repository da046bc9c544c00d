import { useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import type { Announced } from '#shared/contract/series.ts';
import { intlLocale } from '#shared/primitives/interface-languages.ts';

/** What the next gathering is called, when it is, and who hosts it. */
export function NextFacts({ next }: { readonly next: Announced }) {
  const { t, i18n } = useTranslation('relay');
  const { timeRange, zoneName } = useFormat();
  const title = useLocalText()(next.title);
  const { startsAt, endsAt, timeZone, organisedBy } = next;
  // Half a year ahead it may be another year.
  const day = new Intl.DateTimeFormat(intlLocale(i18n.language), { dateStyle: 'full', timeZone }).format(startsAt);
  return (
    <>
      <p lang={title.lang}>
        <b>{title.text}</b>
      </p>
      <p>{t('next.on', { day, times: timeRange(startsAt, endsAt, timeZone), zone: zoneName(timeZone, startsAt) })}</p>
      {organisedBy !== '' && <p>{t('next.by', { host: organisedBy })}</p>}
    </>
  );
}
