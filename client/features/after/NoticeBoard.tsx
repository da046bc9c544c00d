import { useTranslation } from '#client/i18n/use-translation.ts';
import { noticesAddress, takeDown } from '#client/net/series.ts';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { announce } from '#client/ui/announcer/announcements.ts';
import type { NoticeRow } from '#shared/contract/series.ts';
import styles from './after-series.module.css';

interface Props {
  readonly slug: string;
  readonly notices: readonly NoticeRow[];
  readonly mayTakeDown: boolean;
  readonly onChange: (notices: readonly NoticeRow[]) => void;
}

/** Events and publications that gatherings of the series named; what has passed comes last. */
export function NoticeBoard({ slug, notices, mayTakeDown, onChange }: Props) {
  const { t, i18n } = useTranslation('relay');
  const today = new Date().toISOString().slice(0, 10);
  const lastDay = ({ event }: NoticeRow): string => (event === null ? '' : event.endsOn || event.startsOn);
  const isPast = (notice: NoticeRow): boolean => lastDay(notice) !== '' && lastDay(notice) < today;
  const sorted = notices.toSorted(
    (a, b) => Number(isPast(a)) - Number(isPast(b)) || (a.event?.startsOn ?? '~').localeCompare(b.event?.startsOn ?? '~'),
  );
  const change = async (notice: NoticeRow, on: boolean) => {
    const answer = await takeDown(slug, notice.id, on);
    if (answer.ok) onChange(notices.map((one) => (one.id === notice.id ? { ...one, takenDown: on } : one)));
    else announce(t('relay.failed'), { urgent: true });
  };
  return (
    <section>
      <h2>{t('board.title')}</h2>
      <ul className={styles['notices']}>
        {sorted.map((notice) => (
          <li key={notice.id}>
            <p lang={notice.language}>{notice.link === '' ? notice.text : <a href={notice.link}>{notice.text}</a>}</p>
            <p className={styles['hint']}>{factsOf(notice, i18n.language, isPast(notice) ? t('board.past') : '')}</p>
            {mayTakeDown && (
              <Button onClick={() => void change(notice, !notice.takenDown)}>{t(notice.takenDown ? 'board.up' : 'board.down')}</Button>
            )}
          </li>
        ))}
      </ul>
      {notices.some(({ event }) => event !== null && event.startsOn !== '') && (
        <ButtonLink href={noticesAddress(slug)}>{t('board.calendar')}</ButtonLink>
      )}
    </section>
  );
}

function factsOf({ event, publication }: NoticeRow, locale: string, past: string): string {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const days = [event?.startsOn ?? '', event?.endsOn ?? '']
    .filter((one) => one !== '')
    .map((one) => day.format(Date.parse(`${one}T00:00:00Z`)));
  return [days.join(' – '), event?.place, publication?.authors, publication?.year?.toString(), past].filter(Boolean).join(' · ');
}
