import { useId } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/Button.tsx';
import { DrawnTables } from './DrawnTables.tsx';
import { forecastCafe, type CafeSegment } from './table-forecast.ts';
import styles from './tables-preview.module.css';

interface Props {
  readonly people: number;
  readonly cafe: Pick<CafeSegment, 'rounds' | 'tableSize' | 'topics'>;
  /** Null once it can no longer be changed. */
  readonly onRounds: ((rounds: number) => void) | null;
}

/** What a world café comes to with so many people: its tables, and how many of the topics each guest comes to. */
export function CafeForeseen({ people, cafe, onRounds }: Props) {
  const { t } = useTranslation('setup');
  const title = useId();
  const topics = cafe.topics.length;
  if (topics < 2) return null;
  const forecast = forecastCafe(people, cafe);
  const { offered, seen } = forecast;
  return (
    <section className={styles['cafe']} aria-labelledby={title}>
      <h3 id={title}>{t('programme.world_cafe')}</h3>
      <DrawnTables forecast={forecast} />
      {offered < topics ? (
        <p className={styles['said']}>{t('preview.cafeFew', { offered, topics, people: 2 * topics })}</p>
      ) : (
        <p className={styles['said']}>{t('preview.cafeSeen', { seen, topics })}</p>
      )}
      {cafe.rounds !== offered && offered > 1 && (
        <>
          <p className={styles['said']}>{t(cafe.rounds < offered ? 'preview.cafeShort' : 'preview.cafeLong', { count: offered })}</p>
          {onRounds !== null && <Button onClick={() => onRounds(offered)}>{t('preview.cafeRounds', { count: offered })}</Button>}
        </>
      )}
    </section>
  );
}
