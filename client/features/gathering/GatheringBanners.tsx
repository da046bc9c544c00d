import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './within.module.css';
import { PausedBanner } from './PausedBanner.tsx';
import { ReconnectingBanner } from './ReconnectingBanner.tsx';
import { RehearsalRibbon } from './rehearsal/RehearsalRibbon.tsx';
import { SavingNotice } from './SavingNotice.tsx';
import { WithoutMediaBanner } from './WithoutMediaBanner.tsx';

/** What concerns everything below: the line is gone, nothing can be saved, everything is paused, there is no media server. */
export function GatheringBanners() {
  const { t } = useTranslation('gathering');
  return (
    <section className={styles['banners']} aria-label={t('banners')}>
      <RehearsalRibbon />
      <ReconnectingBanner />
      <SavingNotice />
      <PausedBanner />
      <WithoutMediaBanner />
    </section>
  );
}
