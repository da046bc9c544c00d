import type { ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './menu-line.module.css';

interface Props {
  readonly name: ReactNode;
  readonly figure: ReactNode;
  readonly className?: string | undefined;
}

/** A line of the printed menu: a name, dots that lead the eye, a figure. Goes inside an `li` or a row of a `dl`. */
export function MenuLine({ name, figure, className }: Props) {
  return (
    <span className={classNames(styles['line'], className)}>
      <span>{name}</span>
      <span className={styles['dots']} aria-hidden />
      <span className={styles['figure']}>{figure}</span>
    </span>
  );
}
