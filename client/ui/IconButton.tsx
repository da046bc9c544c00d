import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './icon-button.module.css';

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'aria-label' | 'children'> {
  /** What it does; spoken, and shown on hover. */
  readonly label: string;
  readonly children: ReactNode;
}

/** A button with an icon alone, 44 pixels square; for actions whose sign everybody knows (close, more). */
export function IconButton({ label, children, className, type = 'button', ...rest }: Props) {
  return (
    <button type={type} className={classNames(styles['button'], className)} aria-label={label} title={label} {...rest}>
      {children}
    </button>
  );
}
