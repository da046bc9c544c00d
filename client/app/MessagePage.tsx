import type { ReactNode } from 'react';
import { Header } from '#client/ui/Header.tsx';
import { Plate } from '#client/ui/plate/Plate.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import styles from './message-page.module.css';

interface Props {
  readonly title: string;
  readonly text: ReactNode;
  readonly action?: ReactNode;
  /** Inside a gathering: see `Header`. */
  readonly inGathering?: boolean | undefined;
}

const emptyTable = Array.from({ length: 5 }, () => ({ kind: 'free' }) as const);

/** A whole screen that says one thing: what happened and what to do. An empty table stands beside it. */
export function MessagePage({ title, text, action, inGathering }: Props) {
  return (
    <div className={styles['page']}>
      <Header inGathering={inGathering} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <Plate width={240} seats={emptyTable} className={styles['plate']} />
        <div className={styles['text']}>
          <ScreenTitle tab={[title]}>{title}</ScreenTitle>
          <p>{text}</p>
          {action}
        </div>
      </main>
    </div>
  );
}
