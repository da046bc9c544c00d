import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './banner.module.css';

interface Props {
  /** `calm`: good to know; `warn`: something is limited; `bad`: something does not work. */
  readonly tone?: 'calm' | 'warn' | 'bad' | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** The one remedy, a button or a link. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
}

/** One sentence across the screen: what happened and what to do. Announce it with `announce` when it appears by itself. */
export function Banner({ tone = 'calm', icon, children, action, className }: Props) {
  const Sign = tone === 'calm' ? Info : TriangleAlert;
  return (
    <div className={classNames(styles['banner'], styles[tone], className)}>
      {icon ?? <Sign size={20} strokeWidth={1.75} aria-hidden />}
      <div className={styles['text']}>{children}</div>
      {action}
    </div>
  );
}
