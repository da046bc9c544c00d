import { Printer } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ReconnectingBanner } from '#client/features/gathering/ReconnectingBanner.tsx';
import { Button } from '#client/ui/Button.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { AllCards } from './AllCards.tsx';
import { CardLines } from './CardLines.tsx';
import { HarvestFigures } from './HarvestFigures.tsx';
import { Matrix } from './Matrix.tsx';
import { Needs } from './Needs.tsx';
import { ThemeRanking } from './ThemeRanking.tsx';
import { useHarvest } from './use-harvest.ts';
import styles from './harvest.module.css';

/** What the tables keep: themes, matrix, needs, dates and readings; then every card, to be prepared for the report. */
export function HarvestScreen({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('harvest');
  const format = useFormat();
  const { view, harvest } = useHarvest();
  const { about } = view;
  const title = useLocalText()(about.title);
  const empty = Object.keys(view.cards).length === 0;
  return (
    <>
      <Header inGathering gathering={<span lang={title.lang}>{title.text}</span>}>
        <ButtonLink href={`/o/${slug}/live`} look="plain" className={styles['back']}>
          {t('live')}
        </ButtonLink>
      </Header>
      <ReconnectingBanner />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <div className={styles['head']}>
          <div>
            <p className={styles['quiet']}>{t('harvest', { day: format.date(about.startsAt, about.timeZone) })}</p>
            <ScreenTitle tab={[t('title'), title.text]}>{t('title')}</ScreenTitle>
          </div>
          {!empty && (
            <Button className={styles['print']} onClick={() => window.print()}>
              <Printer size={20} strokeWidth={1.75} aria-hidden />
              {t('print')}
            </Button>
          )}
        </div>
        <DoubleRule />
        <HarvestFigures />
        {empty ? (
          <EmptyState title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <>
            <div className={styles['columns']}>
              <Matrix />
              <ThemeRanking />
            </div>
            <div className={styles['lists']}>
              <Needs />
              <CardLines area="calendar" ids={harvest.calendar} />
              <CardLines area="readings" ids={harvest.readingList} />
              <CardLines area="links" ids={harvest.links} />
              <CardLines area="unnamed" ids={harvest.withoutAttribution} />
            </div>
            <AllCards />
          </>
        )}
      </main>
    </>
  );
}
