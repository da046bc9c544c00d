import { useEffect, useState } from 'react';
import { NoticeBoard } from '#client/features/gathering/board/NoticeBoard.tsx';
import { sortedNotices } from '#client/features/gathering/board/notices.ts';
import { NextGathering } from '#client/features/gathering/board/NextGathering.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { readSeries } from '#client/net/series.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { SeriesAnswer } from '#shared/contract/series.ts';
import { MeetAgain } from './MeetAgain.tsx';
import { NextInvitation } from './NextInvitation.tsx';
import styles from './after-series.module.css';

const shown = 3;

/** What comes next, and what to read where that is not much. */
function firstOf(notices: SeriesAnswer['notices']): SeriesAnswer['notices'] {
  const { coming, publications, past } = sortedNotices(
    notices.filter(({ takenDown }) => !takenDown),
    new Date().toISOString().slice(0, 10),
  );
  return [...coming, ...publications, ...past].slice(0, shown);
}

/** What follows: the next date, being invited to it, whom to meet again, the notice board. */
export function AfterSeries({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('relay');
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
  return (
    <div className={styles['series']}>
      <section>
        <h2>{t('next.title')}</h2>
        {next !== null && <NextGathering next={next} />}
        <NextInvitation />
        {isOrganiser && <ButtonLink href={`/o/${slug}/next`}>{t('relay.link')}</ButtonLink>}
      </section>
      <MeetAgain />
      {series !== null && series.notices.length > 0 && (
        <section>
          <h2>{t('board.title')}</h2>
          <NoticeBoard slug={slug} notices={firstOf(series.notices)} />
          <ButtonLink href={`/g/${slug}/board`}>{t('board.all')}</ButtonLink>
        </section>
      )}
    </div>
  );
}
