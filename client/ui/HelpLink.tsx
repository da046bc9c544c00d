import { LifeBuoy } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './header.module.css';

/** The way to help, in the same corner on every screen. */
export function HelpLink({ newTab = false }: { readonly newTab?: boolean }) {
  const { t } = useTranslation('common');
  const content = (
    <>
      <LifeBuoy size={20} strokeWidth={1.75} aria-hidden />
      <span className={styles['helpText']}>{t('help')}</span>
    </>
  );
  return newTab ? (
    <a href="/help" target="_blank" rel="noopener" className={styles['link']} aria-label={t('helpNewTab')} title={t('helpNewTab')}>
      {content}
    </a>
  ) : (
    <Link href="/help" className={styles['link']} aria-label={t('help')}>
      {content}
    </Link>
  );
}
