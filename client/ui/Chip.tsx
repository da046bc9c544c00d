import { Check } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './chip.module.css';

interface Props extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  readonly children: ReactNode;
}

/** A choice that may stand beside others: a native checkbox as a pill. Several of them go into a `ChipGroup`. */
export function Chip({ children, className, ...input }: Props) {
  return (
    <label className={classNames(styles['chip'], className)}>
      <input type="checkbox" className={styles['input']} {...input} />
      <Check className={styles['tick']} size={16} strokeWidth={2} aria-hidden />
      {children}
    </label>
  );
}
