import { CalendarPlus } from 'lucide-react';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { calendarFile } from '#client/lib/calendar-file.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { Announced } from '#shared/contract/series.ts';
import { intlLocale } from '#shared/primitives/interface-languages.ts';
import styles from './next-gathering.module.css';

/** The next gathering of the series, once its date is known: when, by whom, and a line for one's calendar. */
export function NextGathering({ next }: { readonly next: Announced }) {
  const { t, i18n } = useTranslation(['relay', 'common']);
  const { timeRange, zoneName } = useFormat();
  const title = useLocalText()(next.title);
  const { slug, startsAt, endsAt, timeZone, organisedBy } = next;
  // Half a year ahead it may be another year.
  const day = new Intl.DateTimeFormat(intlLocale(i18n.language), { dateStyle: 'full', timeZone }).format(startsAt);
  const address = `${location.origin}/g/${slug}`;
  const save = () => {
    const entry = { uid: `${slug}@${location.host}`, title: title.text, organisedBy, startsAt, endsAt, address, note: '' };
    saveFile(`${slug}.ics`, calendarFile(entry, Date.now()), 'text/calendar');
  };
  return (
    <div className={styles['next']}>
      <p lang={title.lang}>
        <b>{title.text}</b>
      </p>
      <p>{t('next.on', { day, times: timeRange(startsAt, endsAt, timeZone), zone: zoneName(timeZone, startsAt) })}</p>
      {organisedBy !== '' && <p>{t('next.by', { host: organisedBy })}</p>}
      <p className={styles['address']}>{address}</p>
      <div className={styles['ways']}>
        <ButtonLink href={`/g/${slug}`}>{t('next.open')}</ButtonLink>
        <Button onClick={save}>
          <CalendarPlus size={20} strokeWidth={1.75} aria-hidden />
          {t('next.calendar')}
        </Button>
      </div>
    </div>
  );
}
