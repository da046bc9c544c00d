import { Drama } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './rehearsal-ribbon.module.css';

/** That this is a rehearsal, and how fast it goes; fetched in one, see `RehearsalRibbon`. */
export function Ribbon({ speed }: { readonly speed: 1 | 10 }) {
  const { t } = useTranslation('rehearsal');
  return (
    <p className={styles['ribbon']} role="note">
      <Drama size={18} strokeWidth={1.75} aria-hidden />
      <span>
        <b>{t('ribbon')}</b> {t(speed === 10 ? 'ribbonQuick' : 'ribbonPlain')}
      </span>
    </p>
  );
}
