import type { ReactElement, ReactNode } from 'react';
import { Focusable, Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

interface Props {
  readonly text: ReactNode;
  /** One element that takes the focus. */
  readonly children: ReactElement;
}

/** A short explanation on hover and focus; can be hovered and dismissed with Escape. Never the only place where something is said. */
export function Tooltip({ text, children }: Props) {
  return (
    <TooltipTrigger delay={500}>
      <Focusable>{children as ReactElement<Record<string, unknown>, string>}</Focusable>
      <AriaTooltip className={styles['tooltip'] ?? ''} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
