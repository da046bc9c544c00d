import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardForm } from '#client/features/table/CardForm.tsx';
import { cardsShown } from '#client/features/table/cards-shown.ts';
import { TableCard } from '#client/features/table/TableCard.tsx';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly hall: HallView;
  readonly mine: MineView;
  readonly table: TableView;
}

/** What the table keeps: a card to write, and those written here. */
export function CardsDrawer({ hall, mine, table }: Props) {
  const { t } = useTranslation('table');
  const cards = cardsShown(table.cards);
  return (
    <>
      <CardForm hall={hall} mine={mine} table={table} />
      {cards.length === 0 ? (
        <p className={styles['none']}>{t('card.none')}</p>
      ) : (
        <ul className={styles['cards']}>
          {cards.map((card) => (
            <TableCard key={card.id} card={card} me={mine.id} />
          ))}
        </ul>
      )}
    </>
  );
}
