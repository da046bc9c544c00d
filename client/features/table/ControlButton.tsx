import type { ReactNode } from 'react';
import { classNames } from '#client/lib/class-names.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './control-bar.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly label: string;
  /** What pressing it does, for the ear, where the label tells the state. */
  readonly does?: string | undefined;
  /** `device`: framed; `off`: switched off, in the colour of danger; `none`: not to be had, dashed. */
  readonly look?: 'device' | 'off' | 'none' | undefined;
  readonly pressed?: boolean | undefined;
  /** Opens something elsewhere on the screen. */
  readonly expanded?: boolean | undefined;
  readonly count?: number | undefined;
  readonly onClick: () => void;
}

/** A control of the table: sign and word. */
export function ControlButton({ icon, label, does, look, pressed, expanded, count = 0, onClick }: Props) {
  return (
    <button
      type="button"
      className={classNames(styles['control'], look && styles[look], (pressed === true || expanded === true) && styles['on'])}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={look === 'none' || undefined}
      onClick={() => {
        if (look !== 'none') onClick();
      }}
    >
      <span className={styles['sign']}>
        {icon}
        {count > 0 && (
          <span className={styles['count']} aria-hidden>
            {count}
          </span>
        )}
      </span>
      <span className={styles['label']}>{label}</span>
      {count > 0 && <VisuallyHidden> {count}</VisuallyHidden>}
      {does !== undefined && <VisuallyHidden>, {does}</VisuallyHidden>}
    </button>
  );
}
