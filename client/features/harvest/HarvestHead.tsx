import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { Button } from '#client/ui/Button.tsx';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { HarvestFigures } from './HarvestFigures.tsx';
import { useHarvest } from './use-harvest.ts';
import styles from './harvest.module.css';

/** Title, day and figures; `children` stand before the button that prints. */
export function HarvestHead({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('harvest');
  const { date } = useFormat();
  const { about, cards } = useHarvest().view;
  const title = useLocalText()(about.title);
  return (
    <>
      <div className={styles['head']}>
        <div>
          <p className={styles['quiet']}>{t('harvest', { day: date(about.startsAt, about.timeZone) })}</p>
          <ScreenTitle tab={[t('title'), title.text]}>{t('title')}</ScreenTitle>
        </div>
        {Object.keys(cards).length > 0 && (
          <div className={styles['actions']}>
            {children}
            <Button onClick={() => window.print()}>
              <Printer size={20} strokeWidth={1.75} aria-hidden />
              {t('print')}
            </Button>
          </div>
        )}
      </div>
      <DoubleRule />
      <HarvestFigures />
    </>
  );
}
