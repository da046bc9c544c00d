import { useTranslation } from '#client/i18n/use-translation.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { ReconnectingBanner } from '#client/features/gathering/ReconnectingBanner.tsx';
import { SavingNotice } from '#client/features/gathering/SavingNotice.tsx';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { Header } from '#client/ui/Header.tsx';
import { AllCards } from './AllCards.tsx';
import { HarvestHead } from './HarvestHead.tsx';
import { AttendanceFile } from './AttendanceFile.tsx';
import { ReportFiles } from './ReportFiles.tsx';
import { ShareReport } from './ShareReport.tsx';
import { SurveyResults } from './SurveyResults.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import { WhoFollows } from './WhoFollows.tsx';
import { WhatTheyKept } from './WhatTheyKept.tsx';
import styles from './harvest.module.css';

/** What the tables keep; then every card, to be prepared for the report. */
export function HarvestScreen({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('harvest');
  const { about, cards } = useHarvest().view;
  const title = useLocalText()(about.title);
  return (
    <>
      <Header inGathering className={styles['top']} gathering={<span lang={title.lang}>{title.text}</span>}>
        <ButtonLink href={`/o/${slug}/live`} look="plain">
          {t('live')}
        </ButtonLink>
      </Header>
      <ReconnectingBanner />
      <SavingNotice />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <HarvestHead always={<AttendanceFile slug={slug} />}>
          <ShareReport />
          <ReportFiles slug={slug} />
        </HarvestHead>
        {Object.keys(cards).length === 0 ? (
          <EmptyState title={t('empty.title')}>
            <p>{t('empty.text')}</p>
          </EmptyState>
        ) : (
          <>
            <WhatTheyKept />
            <AllCards />
          </>
        )}
        {!about.rehearsal && <WhoFollows slug={slug} />}
        <SurveyResults />
      </main>
    </>
  );
}
