import { useTranslation } from '#client/i18n/use-translation.ts';
import { Link } from 'wouter';
import { themes, usePreferences } from '#client/stores/preferences.ts';
import styles from './footer.module.css';

/** The foot of the open pages: accessibility status, privacy, source, colours. */
export function Footer() {
  const { t } = useTranslation('common');
  const theme = usePreferences((preferences) => preferences.theme);
  const set = usePreferences((preferences) => preferences.set);
  return (
    <footer className={styles['footer']} aria-label={t('footer')}>
      <Link href="/accessibility">{t('accessibility')}</Link>
      <Link href="/privacy">{t('privacy')}</Link>
      <label className={styles['theme']}>
        {t('theme.label')}
        <select value={theme} onChange={(event) => set({ theme: themes.find((each) => each === event.target.value) ?? 'system' })}>
          {themes.map((each) => (
            <option key={each} value={each}>
              {t(`theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}
