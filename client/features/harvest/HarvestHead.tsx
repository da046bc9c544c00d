import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useLocalText } from '#client/i18n/local-text.ts';
import { Button } from '#client/ui/Button.tsx';
import { DoubleRule } from '#client/ui/DoubleRule.tsx';
import { ScreenTitle } from '#client/ui/ScreenTitle.tsx';
import { HarvestFigures } from './HarvestFigures.tsx';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

interface Props {
  /** For a harvest with something in it, before the button that prints. */
  readonly children?: ReactNode;
  /** At any time. */
  readonly always?: ReactNode;
}

/** Title, day and figures, and what can be done with them. */
export function HarvestHead({ children, always }: Props) {
  const { t } = useTranslation('harvest');
  const { date } = useFormat();
  const { about, beganAt, cards } = useHarvest().view;
  const title = useLocalText()(about.title);
  return (
    <>
      <div className={styles['head']}>
        <div>
          <p className={styles['quiet']}>{t('harvest', { day: date(beganAt, about.timeZone) })}</p>
          <ScreenTitle tab={[t('title'), title.text]}>{t('title')}</ScreenTitle>
        </div>
        <div className={styles['actions']}>
          {Object.keys(cards).length > 0 && (
            <>
              {children}
              <Button onClick={() => window.print()}>
                <Printer size={20} strokeWidth={1.75} aria-hidden />
                {t('print')}
              </Button>
            </>
          )}
          {always}
        </div>
      </div>
      <DoubleRule />
      <HarvestFigures />
    </>
  );
}
