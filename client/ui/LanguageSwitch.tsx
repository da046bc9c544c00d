import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { changeLocale, currentLocale } from '#client/i18n/i18n.ts';
import { localeNames, locales, reviewed, unreviewed } from '#client/i18n/locales.ts';
import type { Locale } from '#client/i18n/locales.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import styles from './header.module.css';

/** The language of the pages, kept in this browser. Those nobody has read through yet stand under a heading that says so. */
export function LanguageSwitch() {
  const { t } = useTranslation('common');
  const set = usePreferences((preferences) => preferences.set);
  // What was chosen shows at once, while its texts are on their way: arrow keys go on from there.
  const [coming, setComing] = useState<Locale | null>(null);
  const show = (locale: Locale) => {
    setComing(locale);
    void changeLocale(locale).finally(() => setComing((now) => (now === locale ? null : now)));
  };
  return (
    <label className={styles['language']}>
      <Languages size={20} strokeWidth={1.75} aria-hidden />
      <select
        aria-label={t('language')}
        value={coming ?? currentLocale()}
        onChange={(event) => {
          const chosen = locales.find((locale) => locale === event.target.value);
          if (!chosen) return;
          set({ locale: chosen });
          show(chosen);
        }}
      >
        {reviewed.map(option)}
        {unreviewed.length > 0 && <optgroup label={t('unreviewed')}>{unreviewed.map(option)}</optgroup>}
      </select>
    </label>
  );
}

const option = (locale: Locale) => (
  <option key={locale} value={locale} lang={locale}>
    {localeNames[locale]}
  </option>
);
