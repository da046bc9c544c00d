import type { ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './chip.module.css';

interface Props {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Chips under one question. */
export function ChipGroup({ label, children, className }: Props) {
  return (
    <fieldset className={classNames(styles['group'], className)}>
      <legend className={styles['legend']}>{label}</legend>
      <div className={styles['chips']}>{children}</div>
    </fieldset>
  );
}
