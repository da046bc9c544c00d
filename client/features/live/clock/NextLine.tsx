import type { ReactNode } from 'react';
import { Dots } from '#client/ui/Dots.tsx';
import styles from './coming-up.module.css';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** A name, dots that lead the eye, a figure. */
export function NextLine({ name, children }: Props) {
  return (
    <div className={styles['line']}>
      <dt>
        {name}
        <Dots />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
