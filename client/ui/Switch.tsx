import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './checkbox.module.css';

interface Props extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  readonly children: ReactNode;
}

/** Something that is on or off at once, without a button to confirm it. */
export function Switch({ children, className, ...input }: Props) {
  return (
    <label className={classNames(styles['line'], className)}>
      <input type="checkbox" role="switch" className={styles['switch']} {...input} />
      <span>{children}</span>
    </label>
  );
}
