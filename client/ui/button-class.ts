import { classNames } from '#client/lib/class-names.ts';
import styles from './button.module.css';

export interface ButtonLook {
  /** `main`: the one thing to do here; `soft`: a small yes; `plain`: text only; `ends`: leaves or stops something. */
  readonly look?: 'quiet' | 'main' | 'soft' | 'plain' | 'ends' | undefined;
  /** `big`: 52 pixels high, for a screen's main action. */
  readonly size?: 'normal' | 'big' | undefined;
  readonly wide?: boolean | undefined;
  /** A `plain` one alone under text: its words begin where the text does. */
  readonly flush?: boolean | undefined;
}

/** Classes of a button, for elements that are not `Button` (links, menu triggers). */
export function buttonClass({ look = 'quiet', size = 'normal', wide = false, flush = false }: ButtonLook, className?: string): string {
  return classNames(
    styles['button'],
    styles[look],
    size === 'big' && styles['big'],
    wide && styles['wide'],
    flush && styles['flush'],
    className,
  );
}
