import { Gauge } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { buttonClass } from './button-class.ts';
import styles from './check-link.module.css';

/** The way to the page that checks device and connection; in a new tab where one is about to come in. */
export function CheckLink({ newTab = false }: { readonly newTab?: boolean }) {
  const { t } = useTranslation('common');
  return (
    <Link
      href="/check"
      className={buttonClass({ look: 'plain' }, styles['link'])}
      {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
    >
      <Gauge size={20} strokeWidth={1.75} aria-hidden />
      {t('check')}
    </Link>
  );
}
