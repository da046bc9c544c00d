import { X } from 'lucide-react';
import { use, useEffect } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import { OpenWindows } from '#client/ui/open-windows.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons at the foot, the main one first; they share the width. */
  readonly actions?: ReactNode;
  /** `sheet`: in the middle, rising from below on phones. `drawer`: along the page's end, rising from below on phones. */
  readonly form?: 'sheet' | 'drawer' | undefined;
  /** A sheet for something that takes room. */
  readonly wide?: boolean | undefined;
  /** Asks for an answer: no click outside and no closing cross; Escape still means the gentlest answer. */
  readonly mustAnswer?: boolean | undefined;
  readonly className?: string | undefined;
}

/** The window itself; fetched when one is first opened, see `Dialog`. */
export function OpenDialog({
  open,
  onClose,
  title,
  children,
  actions,
  form = 'sheet',
  wide = false,
  mustAnswer = false,
  className,
}: DialogProps) {
  const { t, i18n } = useTranslation('common');
  const tell = use(OpenWindows);
  useEffect(() => {
    if (!open) return;
    tell(1);
    return () => tell(-1);
  }, [open, tell]);
  return (
    <I18nProvider locale={i18n.language}>
      <ModalOverlay
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        isDismissable={!mustAnswer}
        className={classNames(styles['overlay'], styles[form], wide && styles['wide'])}
      >
        <Modal className={styles['modal'] ?? ''}>
          <AriaDialog className={classNames(styles['dialog'], className)} role={mustAnswer ? 'alertdialog' : 'dialog'}>
            <div className={styles['head']}>
              <Heading slot="title" level={2} className={styles['title'] ?? ''}>
                {title}
              </Heading>
              {!mustAnswer && (
                <IconButton label={t('close')} onClick={onClose} className={styles['close']}>
                  <X size={20} strokeWidth={1.75} aria-hidden />
                </IconButton>
              )}
            </div>
            <div className={styles['body']}>{children}</div>
            {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}
