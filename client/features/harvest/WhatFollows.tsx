import { useEffect, useState } from 'react';
import { NextGathering } from '#client/features/gathering/board/NextGathering.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { readSeries } from '#client/net/series.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { SeriesAnswer } from '#shared/contract/series.ts';
import styles from './harvest.module.css';

/** The next gathering, once its date is known, and the way to the notice board, for whoever reads the report. */
export function WhatFollows({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('relay');
  const [series, setSeries] = useState<SeriesAnswer | null>(null);
  useEffect(() => {
    void readSeries(slug).then((answer) => setSeries(answer.ok ? answer.body : null));
  }, [slug]);
  if (series === null || (series.next === null && series.notices.length === 0)) return null;
  return (
    <section className={styles['follows']}>
      <h2>{t('next.title')}</h2>
      {series.next !== null && <NextGathering next={series.next} />}
      <div className={styles['actions']}>
        <ButtonLink href={`/g/${slug}/board`}>{t('board.title')}</ButtonLink>
      </div>
    </section>
  );
}
