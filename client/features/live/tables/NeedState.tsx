import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './tables.module.css';

interface Props {
  /** `bad`: act now; `mid`: have a look; `calm`: good to know. */
  readonly tone: 'bad' | 'mid' | 'calm';
  readonly children: ReactNode;
}

/** How a table is, in a word or two; never by colour alone. */
export function NeedState({ tone, children }: Props) {
  const Sign = { bad: TriangleAlert, mid: Info, calm: null }[tone];
  return (
    <span className={classNames(styles['state'], styles[tone])}>
      {Sign !== null && <Sign size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </span>
  );
}
