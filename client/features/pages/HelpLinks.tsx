import { Keyboard } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { CheckLink } from '#client/ui/CheckLink.tsx';
import styles from './text-page.module.css';

/** Where help goes on: every key, and the check of this device. */
export function HelpLinks() {
  const { t } = useTranslation('shortcuts');
  return (
    <p className={styles['links']}>
      <ButtonLink look="plain" href="/shortcuts" className={styles['link']}>
        <Keyboard size={20} strokeWidth={1.75} aria-hidden />
        {t('title')}
      </ButtonLink>
      <CheckLink />
    </p>
  );
}
