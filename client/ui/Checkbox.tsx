import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './checkbox.module.css';

interface Props extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'children'> {
  readonly children: ReactNode;
}

/** A native checkbox with its text, 44 pixels high. */
export function Checkbox({ children, className, ...input }: Props) {
  return (
    <label className={classNames(styles['line'], className)}>
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  );
}
