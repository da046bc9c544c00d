import { GripVertical } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './drag-order.module.css';

/** What a line is dragged by. Whoever does not see or drag has the line's menu and its keys. */
export function Grip({ children, ...handle }: Pick<ComponentProps<'span'>, 'onPointerDown'> & { readonly children?: ReactNode }) {
  return (
    <span className={styles['grip']} aria-hidden {...handle}>
      <GripVertical size={16} strokeWidth={1.75} />
      {children}
    </span>
  );
}
