import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import styles from './prepare.module.css';

interface Props {
  readonly title: string;
  /** What the main button says; *Save* unless said. */
  readonly does?: string;
  /** Nothing is chosen yet, or an answer is on its way. */
  readonly waiting: boolean;
  /** Why the last try was refused. */
  readonly problem: string | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window in which something is done to a card, or not. */
export function PrepareWindow({ title, does, waiting, problem, onSave, onClose, children }: Props) {
  const { t } = useTranslation('card');
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button look="main" aria-disabled={waiting} onClick={onSave}>
            {does ?? t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className={styles['fields']}>
        {children}
        {problem !== undefined && <p className={styles['problem']}>{problem}</p>}
      </div>
    </Dialog>
  );
}
