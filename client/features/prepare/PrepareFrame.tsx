import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { classNames } from '#client/lib/class-names.ts';
import { Header } from '#client/ui/Header.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import styles from './prepare-frame.module.css';
import type { Step } from './steps.ts';

interface Props {
  readonly step: Step;
  /** Title of the step, and of the tab together with the gathering's. */
  readonly title: string;
  readonly gathering: string;
  readonly nav: ReactNode;
  readonly children: ReactNode;
  /** Beside the form where there is room. */
  readonly aside?: ReactNode;
  /** The foot, always in sight. */
  readonly bar: ReactNode;
}

/** The page around each step: the steps at the start, the form, what it comes to, and the way on at the foot. */
export function PrepareFrame({ step, title, gathering, nav, children, aside, bar }: Props) {
  const { t } = useTranslation('setup');
  return (
    <div className={styles['page']}>
      <Header {...(gathering === '' ? {} : { gathering })} />
      <div className={classNames(styles['columns'], aside === undefined && styles['withoutAside'])}>
        {nav}
        <main id="main" tabIndex={-1} className={styles['main']}>
          <ScreenTitle tab={[title, gathering]} place={step}>
            {title}
          </ScreenTitle>
          {children}
        </main>
        {aside}
      </div>
      <section className={styles['bar']} aria-label={t('foot')}>
        {bar}
      </section>
    </div>
  );
}
