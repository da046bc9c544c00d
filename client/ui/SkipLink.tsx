import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './skip-link.module.css';

/** First stop of the Tab key: past the header to `<main id="main" tabIndex={-1}>`. A button, since the address's fragment belongs to keys. */
export function SkipLink() {
  const { t } = useTranslation('common');
  return (
    <button type="button" className={styles['skip']} onClick={() => document.getElementById('main')?.focus()}>
      {t('skip')}
    </button>
  );
}
