import type { ReactNode } from 'react';
import { Plate } from '#client/ui/plate/Plate.tsx';
import styles from './empty-state.module.css';

interface Props {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Free places drawn around the plate. */
  readonly places?: number;
}

const free = { kind: 'free' } as const;

/** Nothing here yet: an empty table, a title, what one can do. */
export function EmptyState({ title, children, places = 6 }: Props) {
  return (
    <div className={styles['empty']}>
      <Plate width={148} seats={Array.from({ length: places }, () => free)} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
