import { Gauge } from 'lucide-react';
import { Link } from 'wouter';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { buttonClass } from './button-class.ts';
import styles from './check-link.module.css';

interface Props {
  /** Where one is about to come in, and may have begun to write. */
  readonly newTab?: boolean;
  /** What it says, where more than its name helps. */
  readonly label?: string;
}

/** The way to the page that checks device and connection. */
export function CheckLink({ newTab = false, label }: Props) {
  const { t } = useTranslation('common');
  return (
    <Link
      href="/check"
      className={buttonClass({ look: 'plain' }, styles['link'])}
      {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
    >
      <Gauge size={20} strokeWidth={1.75} aria-hidden />
      {label ?? t('check')}
    </Link>
  );
}
