import type { CSSProperties } from 'react';
import { useAirtime } from '#client/features/table/airtime/use-airtime.ts';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import styles from './airtime.module.css';

interface Props {
  readonly table: string;
  readonly people: readonly SeatedPerson[];
}

/** How much I speak beside an equal share, for my eyes alone: a bar whose middle is that share, and the same in words. Not said aloud by itself. */
export function AirtimeBar({ table, people }: Props) {
  const { t } = useTranslation('hosting');
  const share = useAirtime(table, people);
  if (share === null) return null;
  return (
    <p className={styles['airtime']}>
      <span className={styles['words']}>
        <b>{t('airtime.title')}</b> {t(`airtime.${share.words}`)}
      </span>
      <span
        className={styles['bar']}
        style={{ '--part': `${Math.round(Math.min(share.ratio / 2, 1) * 100)}%` } as CSSProperties}
        aria-hidden
      />
    </p>
  );
}
