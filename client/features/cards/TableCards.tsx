import { EyeOff } from 'lucide-react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { CardForm } from '#client/features/cards/CardForm.tsx';
import { CardItem } from '#client/features/cards/CardItem.tsx';
import { useMyCards } from '#client/features/cards/use-my-cards.ts';
import { newestFirst } from '#client/features/cards/newest-first.ts';
import type { HallView, MineView, TableView } from '#shared/gathering/view/types.ts';
import { usTooHint } from './us-too-hint.ts';
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
  const elsewhere = newestFirst(useMyCards().filter(({ id }) => table.cards[id] === undefined));
  const keeper = table.kind === 'topic' && (table.host === mine.id || mine.role === 'organiser');
  return (
    <>
      {table.chathamHouse && (
        <p className={styles['rule']}>
          <EyeOff size={20} strokeWidth={1.75} aria-hidden />
          <span>
            <b>{t('rule.name')}</b> {t('rule.meaning')}
          </span>
        </p>
      )}
      <CardForm hall={hall} mine={mine} table={table} />
      {cards.length === 0 ? (
        <p className={styles['none']}>{t('none')}</p>
      ) : (
        <>
          <p id={usTooHint} className={styles['note']}>
            {t('usTooHint')}
          </p>
          <ul className={styles['cards']}>
            {cards.map((card) => (
              <CardItem key={card.id} card={card} keeper={keeper} />
            ))}
          </ul>
        </>
      )}
      {elsewhere.length > 0 && (
        <details className={styles['elsewhere']}>
          <summary>{t('elsewhere', { count: elsewhere.length })}</summary>
          <ul className={styles['cards']}>
            {elsewhere.map((card) => (
              <CardItem key={card.id} card={card} tableNumber={card.tableNumber} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
