import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardForm } from '#client/features/cards/CardForm.tsx';
import { CardItem } from '#client/features/cards/CardItem.tsx';
import { newestFirst } from '#client/features/cards/newest-first.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
}

/** What the table keeps: a card to write, those written here, and my own from other tables. */
export function TableCards({ hall, mine, table }: Props) {
  const { t } = useTranslation('card');
  const cards = newestFirst(Object.values(table.cards));
  const elsewhere = newestFirst(mine.cards.filter(({ id }) => table.cards[id] === undefined));
  return (
    <>
      <CardForm hall={hall} mine={mine} table={table} />
      {cards.length === 0 ? (
        <p className={styles['none']}>{t('none')}</p>
      ) : (
        <ul className={styles['cards']}>
          {cards.map((card) => (
            <CardItem key={card.id} card={card} own={card.author === mine.id} keeper={table.host === mine.id} />
          ))}
        </ul>
      )}
      {elsewhere.length > 0 && (
        <details className={styles['elsewhere']}>
          <summary>{t('elsewhere', { count: elsewhere.length })}</summary>
          <ul className={styles['cards']}>
            {elsewhere.map((card) => (
              <CardItem key={card.id} card={card} own tableNumber={card.tableNumber} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
