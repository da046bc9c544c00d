import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardItem } from '#client/features/cards/CardItem.tsx';
import { useMyCards } from '#client/features/cards/use-my-cards.ts';
import styles from './my-cards.module.css';

/** What one wrote at the tables, to be corrected or deleted until it is erased. */
export function MyCards() {
  const { t } = useTranslation('card');
  const cards = useMyCards();
  return (
    <section>
      <h2>
        {t('mine')} {cards.length > 0 && <span className={styles['count']}>{cards.length}</span>}
      </h2>
      {cards.length === 0 ? (
        <p className={styles['none']}>{t('noneOfMine')}</p>
      ) : (
        <ul className={styles['cards']}>
          {cards.map((card) => (
            <CardItem key={card.id} card={card} tableNumber={card.tableNumber} />
          ))}
        </ul>
      )}
    </section>
  );
}
