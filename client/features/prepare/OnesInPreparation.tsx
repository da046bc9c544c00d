import { useState } from 'react';
import { Link } from 'wouter';
import { spokenIn } from '#client/i18n/local-text.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Banner } from '#client/ui/Banner.tsx';
import { inPreparation } from './in-preparation.ts';
import styles from './setup.module.css';

/** The way back to what was being prepared here, for whoever came to begin it once more. */
export function OnesInPreparation() {
  const { t, i18n } = useTranslation('setup');
  const { day } = useFormat();
  const [ones] = useState(() => inPreparation(Date.now()));
  if (ones.length === 0) return null;
  return (
    <Banner className={styles['note']}>
      {t('inPreparation')}
      <ul className={styles['ones']}>
        {ones.map(({ slug, title, startsAt }) => {
          const { text, lang } = spokenIn(title, i18n.language);
          return (
            <li key={slug}>
              <Link href={`/o/${slug}/setup`} lang={lang}>
                {text}
              </Link>{' '}
              <small>{day(startsAt)}</small>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
