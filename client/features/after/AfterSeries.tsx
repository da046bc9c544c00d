import { useEffect, useState } from 'react';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { readSeries } from '#client/net/series.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { SeriesAnswer } from '#shared/contract/series.ts';
import { MeetAgain } from './MeetAgain.tsx';
import { NextInvitation } from './NextInvitation.tsx';
import { NoticeBoard } from './NoticeBoard.tsx';
import styles from './after-series.module.css';

/** What follows: the next date, being invited to it, whom to meet again, the notice board. */
export function AfterSeries({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('relay');
  const { day, time } = useFormat();
  const localText = useLocalText();
  const isOrganiser = useGathering(({ mine }) => mine?.role === 'organiser');
  const [series, setSeries] = useState<SeriesAnswer | null>(null);
  useEffect(() => {
    let gone = false;
    void readSeries(slug).then((answer) => {
      if (answer.ok && !gone) setSeries(answer.body);
    });
    return () => {
      gone = true;
    };
  }, [slug]);
  const next = series?.next ?? null;
  const title = next === null ? null : localText(next.title);
  return (
    <div className={styles['series']}>
      <section>
        <h2>{t('next.title')}</h2>
        {next !== null && title !== null && (
          <div className={styles['next']}>
            <p lang={title.lang}>
              <b>{title.text}</b>
            </p>
            <p>{t('next.on', { day: day(next.startsAt, next.timeZone), time: time(next.startsAt, next.timeZone) })}</p>
            <p>{t('next.by', { host: next.organisedBy })}</p>
            <ButtonLink href={`/g/${next.slug}`}>{t('next.open')}</ButtonLink>
          </div>
        )}
        <NextInvitation />
        {isOrganiser && <ButtonLink href={`/o/${slug}/next`}>{t('relay.link')}</ButtonLink>}
      </section>
      <MeetAgain />
      {series !== null && series.notices.length > 0 && (
        <NoticeBoard
          slug={slug}
          notices={series.notices}
          mayTakeDown={series.mayTakeDown}
          onChange={(notices) => setSeries({ ...series, notices })}
        />
      )}
    </div>
  );
}
