import { useTranslation } from '#client/i18n/use-translation.ts';
import { CodeForm } from '#client/features/landing/CodeForm.tsx';
import { FoundingCase } from '#client/features/landing/FoundingCase.tsx';
import { TableSeenFromAbove } from '#client/features/landing/TableSeenFromAbove.tsx';
import { CheckLink } from '#client/ui/CheckLink.tsx';
import { leaveTo } from '#client/lib/leave-to.ts';
import { ButtonLink } from '#client/ui/ButtonLink.tsx';
import { Footer } from '#client/ui/Footer.tsx';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import styles from './landing.module.css';

interface Props {
  /** How one leaves for another address. */
  readonly go?: (address: string) => void;
}

/** The front door: what Foyer is in two lines, the two ways to begin, the way in with a code. */
export function Landing({ go = leaveTo }: Props) {
  const { t } = useTranslation('landing');
  return (
    <div className={styles['page']}>
      <div className={styles['cloth']} data-cloth>
        <Header className={styles['header']} />
        <main id="main" tabIndex={-1} className={styles['hero']}>
          <div className={styles['words']}>
            <ScreenTitle tab={[t('title')]} className={styles['headline']}>
              {t('headline')}
            </ScreenTitle>
            <p className={styles['lead']}>{t('lead')}</p>
            <div className={styles['ways']}>
              <ButtonLink href="/new" look="main" size="big" wide>
                {t('prepare')}
              </ButtonLink>
              <FoundingCase go={go} />
              <CodeForm go={go} />
              <CheckLink />
            </div>
          </div>
          <TableSeenFromAbove />
        </main>
      </div>
      <section className={styles['promises']} aria-label={t('promises')}>
        {(['account', 'recording', 'place'] as const).map((promise) => (
          <div key={promise}>
            <h2>{t(`${promise}.title`)}</h2>
            <p>{t(`${promise}.text`)}</p>
          </div>
        ))}
      </section>
      <Footer />
    </div>
  );
}
