import { Pencil } from 'lucide-react';
import { Suspense } from 'react';
import { useFormat } from '#client/i18n/use-format.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { draftOf, readDraft, type CardDraft } from '#client/features/cards/card-draft.ts';
import { cardSigns } from '#client/features/cards/card-kinds.ts';
import { CardText } from '#client/features/cards/CardText.tsx';
import { UsToo } from '#client/features/cards/UsToo.tsx';
import { useOwnProof } from '#client/features/cards/use-own-proof.ts';
import { ThemeName } from '#client/features/participant/ThemeName.tsx';
import { lazyScreen } from '#client/lib/lazy-screen.ts';
import { useDraft } from '#client/lib/draft.ts';
import { useGathering } from '#client/stores/gathering-context.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { CardRow } from '#shared/gathering/view/types.ts';
import styles from './cards.module.css';

const { Screen: EditCard } = lazyScreen(async () => (await import('#client/features/cards/EditCard.tsx')).EditCard);

interface Props {
  readonly card: CardRow;
  /** Whoever keeps the card's table corrects it too. */
  readonly keeper?: boolean;
  /** Among my own cards: where it was written. */
  readonly tableNumber?: number;
}

/** A card as it was written, to be corrected by whoever may; at its table others say whether it is so with them too. */
export function CardItem({ card, keeper = false, tableNumber }: Props) {
  const { t } = useTranslation(['card', 'participant']);
  const { beside } = useFormat();
  const { own, proof } = useOwnProof(card);
  const about = useGathering(({ hall }) => hall?.about);
  const author = useGathering(({ hall }) => (card.author === null ? undefined : hall?.people[card.author]));
  // Corrections begun are kept as new cards are.
  const [kept, keep] = useDraft(`card-edit.${card.id}`);
  const change = (draft: CardDraft) => keep(JSON.stringify(draft));
  const Sign = cardSigns[card.kind];
  const named = own ? t('you') : beside([author?.name, author?.organisation]);
  const by = card.author === null ? t(own ? 'rule.yours' : 'rule.unnamed') : named;
  return (
    <li className={styles['card']}>
      {kept !== '' && about !== undefined && (own || keeper) ? (
        <Suspense fallback={<CardText card={card} />}>
          <EditCard about={about} card={card} own={own} proof={proof} draft={readDraft(kept)} onDraft={change} onDone={() => keep('')} />
        </Suspense>
      ) : (
        <>
          <p className={styles['kind']}>
            <Sign size={18} strokeWidth={1.75} aria-hidden />
            {t(`kinds.${card.kind}`)}
            <span className={styles['cardThemes']}>
              {card.themes.map((theme) => (
                <ThemeName key={theme} theme={theme} />
              ))}
            </span>
          </p>
          <CardText card={card} />
          <div className={styles['foot']}>
            <span className={styles['author']}>
              {tableNumber === undefined ? by : t('table', { ns: 'participant', number: tableNumber })}
              {card.editedBy === 'host' && <> · {t('editedByHost')}</>}
            </span>
            {(own || keeper) && (
              <IconButton className={styles['pencil']} label={t('edit')} onClick={() => change(draftOf(card))}>
                <Pencil size={18} strokeWidth={1.75} aria-hidden />
              </IconButton>
            )}
            <UsToo card={card} own={own || tableNumber !== undefined} />
          </div>
        </>
      )}
    </li>
  );
}
