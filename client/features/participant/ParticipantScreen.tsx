import type { ReactNode } from 'react';
import { useTimeAnnouncements } from '#client/features/participant/use-time-announcements.ts';
import { classNames } from '#client/lib/class-names.ts';
import { RotationCard } from '#client/features/rotation/RotationCard.tsx';
import styles from './participant-screen.module.css';

interface Props {
  /** Keeps the card of the next table above a bar of controls, which stays in reach. */
  readonly withBar?: boolean | undefined;
  readonly children: ReactNode;
}

/** What hall and table share: they fill the window, the card of the next table lies over their lower half, the time is said aloud. */
export function ParticipantScreen({ withBar = false, children }: Props) {
  useTimeAnnouncements();
  return (
    <div className={classNames(styles['screen'], withBar && styles['withBar'])}>
      {children}
      <RotationCard />
    </div>
  );
}
