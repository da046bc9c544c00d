import { Suspense, useEffect } from 'react';
import { loadCatalogue } from '#client/i18n/i18n.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { classNames } from '#client/lib/class-names.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { announce } from '#client/ui/announcer/announcements.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import styles from './after-screen.module.css';
import { erasedAt } from './erased-at.ts';
import { RehearsalRibbon } from '#client/features/gathering/rehearsal/RehearsalRibbon.tsx';
import { GatheringLogo } from '#client/features/gathering/GatheringLogo.tsx';
import { DeleteMyData } from '#client/features/gathering/DeleteMyData.tsx';
import { MyContactCard } from '#client/features/contacts/MyContactCard.tsx';
import { MyContacts } from '#client/features/contacts/MyContacts.tsx';
import { Met } from './Met.tsx';
import { MyTables } from './MyTables.tsx';
import { Survey } from './Survey.tsx';
import { WhoWasThere } from './WhoWasThere.tsx';

const { Screen: MyCards } = lazyScreen(async () => {
  const [{ MyCards: Cards }] = await Promise.all([import('#client/features/cards/MyCards.tsx'), loadCatalogue('cards')]);
  return Cards;
});

const { Screen: AfterSeries } = lazyScreen<{ slug: string }>(async () => {
  const [{ AfterSeries: Series }] = await Promise.all([import('./AfterSeries.tsx'), loadCatalogue('relay')]);
  return Series;
});

/** The gathering's page once it is over: whom one met, what one wrote, until when it stays. */
export function AfterScreen({ front }: { readonly front: FrontView }) {
  const { t } = useTranslation('after');
  const { day } = useFormat();
  const { text, lang } = useLocalText()(front.title);
  const title = t('title');
  const shared = useGathering(({ hall }) => hall?.reportShared ?? false);
  const isKnown = useGathering(({ mine }) => mine !== null && mine.profile !== null);
  useEffect(() => {
    announce(title);
  }, [title]);
  const erased = front.endedAt === null ? null : erasedAt(front.endedAt, front.retentionDays);
  return (
    <div className={styles['page']}>
      <Header sign={<GatheringLogo {...front} />} gathering={<span lang={lang}>{text}</span>} />
      <RehearsalRibbon />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <div className={styles['head']}>
          <div>
            <ScreenTitle tab={[title, text]} className={styles['title']}>
              {title}
            </ScreenTitle>
            <p className={styles['lead']}>
              <Met />
            </p>
            {shared && (
              <ButtonLink href={`/g/${front.slug}/report`} look="main" className={styles['report']}>
                {t('report')}
              </ButtonLink>
            )}
          </div>
          {erased !== null && (
            <p className={styles['erased']}>{front.rehearsal ? t('erasedSoon') : t('erased', { day: day(erased, front.timeZone) })}</p>
          )}
        </div>
        <DoubleRule />
        <div className={styles['parts']}>
          <div className={styles['column']}>
            <MyContacts />
            <div className={styles['rest']}>
              <MyTables />
              <Suspense fallback={<div />}>
                <MyCards />
              </Suspense>
              {!front.rehearsal && (
                <Suspense fallback={null}>
                  <AfterSeries slug={front.slug} />
                </Suspense>
              )}
            </div>
          </div>
          <div className={classNames(styles['column'], styles['rest'])}>
            <MyContactCard />
            <Survey slug={front.slug} />
            <WhoWasThere />
          </div>
        </div>
        {isKnown && (
          <div className={styles['last']}>
            <DeleteMyData />
          </div>
        )}
      </main>
    </div>
  );
}
