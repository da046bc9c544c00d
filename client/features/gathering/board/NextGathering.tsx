import { CalendarPlus } from 'lucide-react';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { calendarFile } from '#client/lib/calendar-file.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { Announced } from '#shared/contract/series.ts';
import { NextFacts } from './NextFacts.tsx';
import styles from './next-gathering.module.css';

/** The next gathering of the series, once its date is known: when, by whom, and a line for one's calendar. */
export function NextGathering({ next }: { readonly next: Announced }) {
  const { t } = useTranslation(['relay', 'common']);
  const title = useLocalText()(next.title);
  const { slug, startsAt, endsAt, organisedBy } = next;
  const address = `${location.origin}/g/${slug}`;
  const save = () => {
    const entry = { uid: `${slug}@${location.host}`, title: title.text, organisedBy, startsAt, endsAt, address, note: '' };
    saveFile(`${slug}.ics`, calendarFile(entry, Date.now()), 'text/calendar');
  };
  return (
    <div className={styles['next']}>
      <NextFacts next={next} />
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
