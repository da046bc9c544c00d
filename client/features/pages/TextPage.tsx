import { useTranslation } from '#client/i18n/use-translation.ts';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { Footer } from '#client/ui/Footer.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import styles from './text-page.module.css';

interface Props {
  readonly page: 'accessibility' | 'privacy' | 'help';
}

/** A page to read, straight from the catalogue: title, lead, sections of paragraphs. */
export function TextPage({ page }: Props) {
  const { t } = useTranslation(page);
  const sections = t('sections', { returnObjects: true });
  return (
    <div className={styles['page']}>
      <Header />
      <main id="main" tabIndex={-1} className={styles['text']}>
        <ScreenTitle tab={[t('title')]} place={page}>
          {t('title')}
        </ScreenTitle>
        <p className={styles['lead']}>{t('lead')}</p>
        <DoubleRule />
        {sections.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            {text.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </main>
      <Footer />
    </div>
  );
}
