import { useTranslation } from '#client/i18n/use-translation.ts';
import { Header } from '#client/ui/Header.tsx';
import styles from './loading.module.css';

/** A moment of waiting: a word, which appears only when the moment grows long. */
export function Loading() {
  const { t } = useTranslation('common');
  return (
    <div className={styles['page']}>
      <Header inGathering />
      <main id="main" tabIndex={-1} className={styles['main']} aria-busy>
        <p>{t('loading')}</p>
      </main>
    </div>
  );
}
