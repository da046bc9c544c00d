import { useEffect, useState } from 'react';
import { NextFacts } from '#client/features/gathering/board/NextFacts.tsx';
import { NextGathering } from '#client/features/gathering/board/NextGathering.tsx';
import { OpenNext } from '#client/features/gathering/board/OpenNext.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { openNext, readRelay } from '#client/net/series.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import type { RelayAnswer } from '#shared/contract/series.ts';
import styles from './harvest.module.css';

/** Who hosts the next gathering and when, as organisers know it, and the way to hand it on. */
export function WhoFollows({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('relay');
  const [relay, setRelay] = useState<RelayAnswer | null>(null);
  useEffect(() => {
    void readRelay(slug).then((answer) => setRelay(answer.ok ? answer.body : null));
  }, [slug]);
  if (relay === null) return null;
  const { next, nextPublished, organisesNext } = relay;
  return (
    <section className={classNames(styles['follows'], next === null && styles['unprinted'])}>
      <h2>{t('next.title')}</h2>
      {next === null && <p className={styles['quiet']}>{t('next.none')}</p>}
      {next !== null && nextPublished && <NextGathering next={next} />}
      {next !== null && !nextPublished && (
        <>
          <NextFacts next={next} />
          <p className={styles['quiet']}>{t('next.unpublished')}</p>
        </>
      )}
      <div className={styles['actions']}>
        {organisesNext && <OpenNext ask={() => openNext(slug)} />}
        <ButtonLink href={`/o/${slug}/next`}>{t('relay.link')}</ButtonLink>
        <ButtonLink href={`/g/${slug}/board`}>{t('board.title')}</ButtonLink>
        <ButtonLink href={`/o/${slug}/setup`}>{t('relay.another')}</ButtonLink>
      </div>
    </section>
  );
}
