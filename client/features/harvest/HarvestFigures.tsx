import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useHarvest } from './use-harvest.ts';
import styles from './harvest.module.css';

/** How much there is, and what is not shown. */
export function HarvestFigures() {
  const { t } = useTranslation('harvest');
  const { number } = useFormat();
  const { view } = useHarvest();
  const figures = {
    people: view.voices.reduce((sum, { people }) => sum + people, 0),
    organisations: view.voices.length,
    cards: Object.values(view.cards).length,
  } as const;
  return (
    <>
      <p className={styles['figures']}>
        {(['people', 'organisations', 'cards'] as const).map((name) => (
          <span key={name}>
            <b>{number(figures[name])}</b> {t(`figures.${name}`, { count: figures[name] })}
          </span>
        ))}
      </p>
      {view.withheld > 0 && <p className={styles['quiet']}>{t('withheld', { count: view.withheld })}</p>}
    </>
  );
}
