import { classNames } from '#client/lib/class-names.ts';
import styles from './menu-line.module.css';

/** The dots alone, for rows that lay out themselves. */
export function Dots({ className }: { readonly className?: string | undefined }) {
  return <span className={classNames(styles['dots'], className)} aria-hidden />;
}
