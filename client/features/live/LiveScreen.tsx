import { useTranslation } from '#client/i18n/use-translation.ts';
import { ReconnectingBanner } from '#client/features/gathering/ReconnectingBanner.tsx';
import { SavingNotice } from '#client/features/gathering/SavingNotice.tsx';
import { WithoutMediaBanner } from '#client/features/gathering/WithoutMediaBanner.tsx';
import { useTimeAnnouncements } from '#client/features/participant/use-time-announcements.ts';
import { useRegionKeys } from '#client/features/live/use-region-keys.ts';
import { LiveBar } from './clock/LiveBar.tsx';
import { usePhaseAnnouncements } from './clock/use-phase-announcements.ts';
import { LiveDialogs } from './LiveDialogs.tsx';
import { LiveHeader } from './LiveHeader.tsx';
import { Middle } from './Middle.tsx';
import { NeedsYou } from './trouble/NeedsYou.tsx';
import { useTroubleAnnouncements } from './trouble/use-trouble-announcements.ts';
import { ComingUpLines } from './clock/ComingUpLines.tsx';
import { Journal } from './words/Journal.tsx';
import { MessageForm } from './words/MessageForm.tsx';
import { useLive } from './use-live.ts';
import styles from './live-screen.module.css';

/** Everything an organiser decides while the gathering runs, on one screen: the clock on top, trouble first, all tables, words. */
export function LiveScreen({ slug }: { readonly slug: string }) {
  const { t } = useTranslation('live');
  useTimeAnnouncements();
  usePhaseAnnouncements();
  useTroubleAnnouncements();
  const open = useLive(({ clock }) => clock.phase === 'open');
  const regions = useRegionKeys();
  return (
    <div className={styles['screen']}>
      <LiveHeader slug={slug} />
      <ReconnectingBanner />
      <SavingNotice />
      <WithoutMediaBanner />
      <main id="main" tabIndex={-1} ref={regions} className={styles['main']}>
        <LiveBar />
        <div className={styles['columns']}>
          <section className={styles['trouble']} aria-labelledby="live-trouble" data-region>
            <NeedsYou />
          </section>
          <section className={styles['middle']} aria-labelledby="live-middle" data-region>
            <Middle slug={slug} />
          </section>
          <section className={styles['words']} aria-label={t('words.region')} data-region>
            {open && <MessageForm />}
            <ComingUpLines />
            <Journal />
          </section>
        </div>
      </main>
      <LiveDialogs />
    </div>
  );
}
