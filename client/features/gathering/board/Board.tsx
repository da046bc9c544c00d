import { useEffect, useState } from 'react';
import { MessagePage } from '#client/app/MessagePage.tsx';
import { useLocalText } from '#client/i18n/local-text.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { noticesAddress, readSeries } from '#client/net/series.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { buttonClass } from '#client/ui/button-class.ts';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { isRetryable } from '#shared/contract/error-codes.ts';
import type { NoticeRow, SeriesAnswer } from '#shared/contract/series.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { Loading } from '../Loading.tsx';
import styles from './board.module.css';
import { CouldNotLoad } from './CouldNotLoad.tsx';
import { NextGathering } from './NextGathering.tsx';
import { NoticeBoard } from './NoticeBoard.tsx';
import { hasDate, sortedNotices } from './notices.ts';

/** The board itself, once somebody is let in. */
export function Board({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('relay');
  const { text, lang } = useLocalText()(front.title);
  const [series, setSeries] = useState<SeriesAnswer | 'waiting' | 'closed' | 'notLoaded'>('waiting');
  const [tries, setTries] = useState(0);
  const { slug } = front;
  useEffect(() => {
    void readSeries(slug).then((answer) => setSeries(answer.ok ? answer.body : isRetryable(answer.code) ? 'notLoaded' : 'closed'));
  }, [slug, tries]);
  const back = (flush: boolean) => (
    <ButtonLink href={`/g/${slug}`} look="plain" flush={flush}>
      {t('board.back')}
    </ButtonLink>
  );
  if (series === 'waiting') return <Loading />;
  if (series === 'notLoaded')
    return (
      <CouldNotLoad
        title={t('board.title')}
        onAgain={() => {
          setSeries('waiting');
          setTries(tries + 1);
        }}
      />
    );
  if (series === 'closed') return <MessagePage title={t('board.closed')} text={t('board.closedText')} action={back(true)} />;
  const { next, notices, mayTakeDown } = series;
  const { coming, publications, past } = sortedNotices(notices, new Date().toISOString().slice(0, 10));
  const change = (notice: NoticeRow) => setSeries({ ...series, notices: notices.map((one) => (one.id === notice.id ? notice : one)) });
  const part = (title: string, rows: readonly NoticeRow[]) =>
    rows.length > 0 && (
      <section>
        <h2>{title}</h2>
        <NoticeBoard slug={slug} notices={rows} onChange={mayTakeDown ? change : undefined} />
      </section>
    );
  const title = t('board.title');
  return (
    <div className={styles['page']}>
      <Header gathering={<span lang={lang}>{text}</span>}>{back(false)}</Header>
      <main id="main" tabIndex={-1} className={styles['main']}>
        <div className={styles['head']}>
          <ScreenTitle tab={[title, text]}>{title}</ScreenTitle>
          <p className={styles['lead']}>{t('board.text')}</p>
          {coming.some(hasDate) && (
            <a className={buttonClass({})} href={noticesAddress(slug)} download>
              {t('board.calendar')}
            </a>
          )}
        </div>
        {next !== null && (
          <section>
            <h2>{t('next.title')}</h2>
            <NextGathering next={next} />
          </section>
        )}
        {notices.length === 0 && <EmptyState title={t('board.none')} />}
        {part(t('board.coming'), coming)}
        {part(t('board.reading'), publications)}
        {part(t('board.past'), past)}
      </main>
    </div>
  );
}
