import { AllKeys } from '#client/features/pages/AllKeys.tsx';
import { HelpLinks } from '#client/features/pages/HelpLinks.tsx';
import { Sections } from '#client/features/pages/Sections.tsx';
import { StatedOn } from '#client/features/pages/StatedOn.tsx';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { Footer } from '#client/ui/Footer.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import styles from './text-page.module.css';

interface Props {
  readonly page: 'accessibility' | 'privacy' | 'help' | 'shortcuts';
}

/** A page to read, straight from the catalogue: title, lead, sections of paragraphs; or every key that does something. */
export function TextPage({ page }: Props) {
  const { t } = useTranslation(page);
  return (
    <div className={styles['page']}>
      <Header />
      <main id="main" tabIndex={-1} className={styles['text']}>
        <ScreenTitle tab={[t('title')]} place={page}>
          {t('title')}
        </ScreenTitle>
        <p className={styles['lead']}>{t('lead')}</p>
        {page === 'accessibility' && <StatedOn />}
        <DoubleRule />
        {page === 'shortcuts' ? <AllKeys /> : <Sections page={page} />}
        {page === 'help' && <HelpLinks />}
      </main>
      <Footer />
    </div>
  );
}
