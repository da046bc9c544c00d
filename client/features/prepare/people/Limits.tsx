import type { ReactNode } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './people.module.css';

interface Props {
  /** What is limited now, in short; empty ones are left out. */
  readonly said: readonly string[];
  readonly children: ReactNode;
}

/** Until when and for whom links open: folded away, as most gatherings need none of it. */
export function Limits({ said, children }: Props) {
  const { t } = useTranslation('invite');
  const limits = said.filter(Boolean);
  return (
    <details className={styles['limits']}>
      <summary>
        {t('limits.title')}
        {limits.length > 0 && <span>{limits.join(' · ')}</span>}
      </summary>
      <div className={styles['limitFields']}>{children}</div>
    </details>
  );
}
