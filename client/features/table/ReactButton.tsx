import { Smile } from 'lucide-react';
import { ReactionRow } from '#client/features/table/ReactionRow.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { PopoverButton } from '#client/ui/PopoverButton.tsx';
import styles from './control-bar.module.css';

/** Six reactions behind one button. */
export function ReactButton() {
  const { t } = useTranslation('table');
  return (
    <PopoverButton className={styles['control']} label={t('react')} content={(close) => <ReactionRow onDone={close} />}>
      <span className={styles['sign']}>
        <Smile size={24} strokeWidth={1.75} aria-hidden />
      </span>
      <span className={styles['label']}>{t('react')}</span>
    </PopoverButton>
  );
}
