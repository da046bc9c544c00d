import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import type { DialogProps } from '#client/ui/Dialog.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './dialog.module.css';

/** The window itself; fetched when one is first opened, see `Dialog`. */
export function OpenDialog({ open, onClose, title, children, actions, form = 'sheet', mustAnswer = false, className }: DialogProps) {
  const { t, i18n } = useTranslation('common');
  return (
    <I18nProvider locale={i18n.language}>
      <ModalOverlay
        isOpen={open}
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        isDismissable={!mustAnswer}
        className={classNames(styles['overlay'], styles[form])}
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
