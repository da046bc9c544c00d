import { useTranslation } from '#client/i18n/use-translation.ts';
import { cardSigns } from '#client/features/table/card-kinds.ts';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import { useFormat } from '#client/i18n/use-format.ts';
import { useGathering, useSend } from '#client/stores/gathering-context.ts';
import type { CardRow } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

interface Props {
  readonly card: CardRow;
  readonly me: string;
}

/** A card as its author wrote it; others say whether it is so with them too. */
export function TableCard({ card, me }: Props) {
  const { t } = useTranslation('table');
  const format = useFormat();
  const send = useSend();
  const author = useGathering(({ hall }) => hall?.people[card.author]);
  const Sign = cardSigns[card.kind];
  const own = card.author === me;
  const mine = card.usToo.includes(me);
  const count = format.number(card.usToo.length);
  return (
    <li className={styles['card']}>
      <p className={styles['kind']}>
        <Sign size={18} strokeWidth={1.75} aria-hidden />
        {t(`card.kinds.${card.kind}`)}
        <span className={styles['cardThemes']}>
          {card.themes.map((theme) => (
            <ThemeName key={theme} theme={theme} />
          ))}
        </span>
      </p>
      <p className={styles['text']} lang={card.language}>
        {card.text}
      </p>
      {card.link !== '' && (
        <a className={styles['link']} href={card.link} target="_blank" rel="noopener noreferrer">
          {card.link.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </a>
      )}
      <div className={styles['foot']}>
        <span className={styles['author']}>{own ? t('you') : author && [author.name, author.organisation].filter(Boolean).join(', ')}</span>
        {own ? (
          <span className={styles['count']}>{t('card.usTooCount', { count: card.usToo.length })}</span>
        ) : (
          <button
            type="button"
            className={styles['usToo']}
            aria-pressed={mine}
            onClick={() => void send({ type: 'us_too', card: card.id, on: !mine })}
          >
            {t('card.usToo')} <span>{count}</span>
          </button>
        )}
      </div>
    </li>
  );
}
