import type { ComponentPropsWithRef } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import styles from './sheet.module.css';

/** White paper with a hairline: what belongs together on a screen. */
export function Sheet({ className, ...rest }: ComponentPropsWithRef<'div'>) {
  return <div className={classNames(styles['sheet'], className)} {...rest} />;
}
