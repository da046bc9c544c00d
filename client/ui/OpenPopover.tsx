import type { ReactNode, RefObject } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './popover.module.css';

export interface OpenPopoverProps {
  /** What the small window is about. */
  readonly label: string;
  /** What lies in it; it is handed the way to close it. */
  readonly content: (close: () => void) => ReactNode;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The button it lies over, which gets the focus back. */
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** The small window itself; fetched when one is first opened, see `PopoverButton`. */
export function OpenPopover({ open, onClose, button, label, content }: OpenPopoverProps) {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <Popover
        className={styles['popover'] ?? ''}
        trigger="DialogTrigger"
        triggerRef={button}
        placement="top"
        offset={8}
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
      >
        <Dialog aria-label={label} className={styles['dialog'] ?? ''}>
          {content(onClose)}
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
