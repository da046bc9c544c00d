import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardLine } from './CardLine.tsx';
import { useHarvest } from './use-harvest.ts';
import styles from './kept.module.css';

/** What is missing, those needs first that most organisations have. */
export function Needs() {
  const { t } = useTranslation('harvest');
  const { harvest, card } = useHarvest();
  return (
    <section className={styles['list']} aria-labelledby="harvest-needs">
      <h2 id="harvest-needs">{t('needs.title')}</h2>
      {harvest.needs.length === 0 && <p className={styles['quiet']}>{t('needs.none')}</p>}
      <ol>
        {harvest.needs.map(({ card: id, organisations, voices }) => {
          const row = card(id);
          const count = organisations === null ? t('needs.voices', { count: voices }) : t('needs.organisations', { count: organisations });
          return row && <CardLine key={id} card={row} detail={count} />;
        })}
      </ol>
    </section>
  );
}
