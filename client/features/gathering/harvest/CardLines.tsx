import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardLine } from './CardLine.tsx';
import { useHarvest } from './use-harvest.ts';
import styles from './kept.module.css';

interface Props {
  readonly area: 'calendar' | 'readings' | 'links';
  readonly ids: readonly string[];
}

/** Cards of one kind, one under the other; links only where there are any. */
export function CardLines({ area, ids }: Props) {
  const { t } = useTranslation('harvest');
  const { card } = useHarvest();
  if (ids.length === 0 && area === 'links') return null;
  return (
    <section className={styles['list']} aria-labelledby={`harvest-${area}`}>
      <h2 id={`harvest-${area}`}>{t(`${area}.title`)}</h2>
      {ids.length === 0 && <p className={styles['quiet']}>{t(`${area}.none`)}</p>}
      <ul>
        {ids.map((id) => {
          const row = card(id);
          return row && <CardLine key={id} card={row} />;
        })}
      </ul>
    </section>
  );
}
