import { Smile } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ReactionRow } from '#client/features/table/ReactionRow.tsx';
import styles from './control-bar.module.css';

/** Six reactions behind one button. */
export function ReactButton() {
  const { t } = useTranslation('table');
  return (
    <DialogTrigger>
      <Button className={styles['control'] ?? ''}>
        <span className={styles['sign']}>
          <Smile size={24} strokeWidth={1.75} aria-hidden />
        </span>
        <span className={styles['label']}>{t('react')}</span>
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="top" offset={8}>
        <Dialog aria-label={t('react')} className={styles['choices'] ?? ''}>
          {({ close }) => <ReactionRow onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
