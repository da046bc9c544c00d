import { useTranslation } from '#client/i18n/use-translation.ts';
import { useFormat } from '#client/i18n/use-format.ts';
import { useHarvest } from '#client/features/gathering/harvest/use-harvest.ts';
import styles from './harvest.module.css';

const shown = ['people', 'organisations', 'rounds', 'pairsMet', 'cards'] as const;

/** How much there is, what people speak, and what is not shown. */
export function HarvestFigures() {
  const { t } = useTranslation('harvest');
  const { number, list, languageName } = useFormat();
  const { counts, withheld } = useHarvest().view;
  const spoken = counts.spoken.map(({ language, people }) => t('spoken.one', { language: languageName(language), people: number(people) }));
  return (
    <>
      <p className={styles['figures']}>
        {shown.map((name) => (
          <span key={name}>
            <b>{number(counts[name])}</b> {t(`figures.${name}`, { count: counts[name] })}
          </span>
        ))}
      </p>
      {spoken.length > 0 && <p className={styles['quiet']}>{t('spoken.all', { languages: list(spoken) })}</p>}
      {withheld > 0 && <p className={styles['quiet']}>{t('withheld', { count: withheld })}</p>}
    </>
  );
}
