import { CalendarPlus, Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCopy } from '#client/features/gathering/links/use-copy.ts';
import { calendarFile } from '#client/lib/calendar-file.ts';
import { fileNameOf } from '#client/lib/file-name.ts';
import { programmeEnd } from '#shared/gathering/programme-end.ts';
import { loadCatalogueIn, textsOf } from '#client/i18n/i18n.ts';
import { locales, type Locale } from '#client/i18n/locales.ts';
import { spokenIn } from '#client/i18n/local-text.ts';
import { useTranslation, textsFor } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { mayCopy } from '#client/lib/copy-text.ts';
import { saveFile } from '#client/lib/save-file.ts';
import { useServerNow } from '#client/stores/gathering-context.ts';
import { Button } from '#client/ui/Button.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { TextArea } from '#client/ui/TextArea.tsx';
import type { OrganiserView } from '#shared/gathering/view/types.ts';
import formStyles from '../form.module.css';
import { wallTimeAt } from '#shared/primitives/zoned-time.ts';
import { invitationText } from './invitation-text.ts';
import styles from './people.module.css';

interface Props {
  readonly slug: string;
  readonly about: OrganiserView['about'];
  readonly shared: string;
  /** Somebody has a personal link. */
  readonly personal: boolean;
}

/** The words of an invitation, in a language of the gathering, to copy; and its date for calendars. */
export function InvitationLetter({ slug, about, shared, personal }: Props) {
  const { t, i18n } = useTranslation('invite');
  const { languageTitle } = useFormat();
  const now = useServerNow();
  const { copied, copy } = useCopy();
  const [chosen, setChosen] = useState<Locale | null>(null);
  const [link, setLink] = useState<'shared' | 'own'>('shared');
  const spoken = locales.filter((locale) => about.languages.includes(locale));
  const offered = spoken.length > 0 ? spoken : locales;
  const locale = chosen ?? (spoken.includes(i18n.language) ? i18n.language : (spoken[0] ?? i18n.language));
  const ready = useCatalogueIn(locale);
  if (!ready) return null;

  const entry = personal && link === 'own' ? null : shared;
  const check = `${location.origin}/check`;
  const { subject, body } = invitationText(about, locale, { entry, check });
  const letter = `${subject}\n\n${body}`;
  const Sign = copied === letter ? Check : Copy;
  const saveDate = () => {
    const title = spokenIn(about.title, locale).text;
    const entryOfCalendar = {
      uid: `${slug}@${location.host}`,
      title,
      organisedBy: about.organisedBy,
      startsAt: about.startsAt,
      endsAt: programmeEnd(about.startsAt, about.programme),
      address: entry ?? `${location.origin}/g/${slug}`,
      note: `${textsFor('invite', locale)('letter.check')}\n${check}`,
    };
    const { date } = wallTimeAt(about.startsAt, about.timeZone);
    saveFile(fileNameOf(date, title, '.ics'), calendarFile(entryOfCalendar, now()), 'text/calendar');
  };
  return (
    <section className={formStyles['part']}>
      <h2>{t('letter.title')}</h2>
      <div className={styles['acts']}>
        {offered.length > 1 && (
          <Segmented
            label={t('letter.language')}
            value={locale}
            segments={offered.map((value) => ({ value, label: languageTitle(value) }))}
            onChange={setChosen}
          />
        )}
        {personal && (
          <Segmented
            label={t('letter.with')}
            value={link}
            segments={[
              { value: 'shared', label: t('letter.withShared') },
              { value: 'own', label: t('letter.withOwn') },
            ]}
            onChange={setLink}
          />
        )}
      </div>
      <TextArea
        label={t('letter.text')}
        hint={entry === null ? t('letter.mergeHint') : undefined}
        lang={locale}
        readOnly
        rows={12}
        value={letter}
      />
      <div className={styles['acts']}>
        {mayCopy() && (
          <Button onClick={() => copy(letter)}>
            <Sign size={20} strokeWidth={1.75} aria-hidden />
            {t('letter.copy')}
          </Button>
        )}
        <Button onClick={saveDate}>
          <CalendarPlus size={20} strokeWidth={1.75} aria-hidden />
          {t('letter.date')}
        </Button>
      </div>
    </section>
  );
}

/** Whether the texts of invitations are there in a language that may not be the page's. */
function useCatalogueIn(locale: Locale): boolean {
  const [arrived, setArrived] = useState<Locale | null>(null);
  const there = arrived === locale || textsOf(locale, 'invite') !== undefined;
  useEffect(() => {
    if (there) return undefined;
    let stopped = false;
    void loadCatalogueIn('invitations', locale).then(() => {
      if (!stopped) setArrived(locale);
    });
    return () => {
      stopped = true;
    };
  }, [there, locale]);
  return there;
}
