import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useTimeAnnouncements } from '#client/features/participant/use-time-announcements.ts';
import { RotationCard } from '#client/features/rotation/RotationCard.tsx';
import styles from './participant-screen.module.css';

/** What hall and table share: they fill the window, the card of the next table lies over their lower half, the time is said aloud. */
export function ParticipantScreen({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  useTimeAnnouncements();
  return (
    <I18nProvider locale={i18n.language}>
      <div className={styles['screen']}>
        {children}
        <RotationCard />
      </div>
    </I18nProvider>
  );
}
