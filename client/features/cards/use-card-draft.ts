import { useMemo } from 'react';
import { emptyDraft, readDraft, type CardDraft } from '#client/features/cards/card-draft.ts';
import { useDraft } from '#client/lib/draft.ts';

/** The card somebody is writing: kept in this browser through a move and a reload until it is added or emptied. */
export function useCardDraft(me: string): [CardDraft, (draft: CardDraft) => void] {
  const [kept, keep] = useDraft(`card.${me}`);
  const draft = useMemo(() => readDraft(kept), [kept]);
  const change = (next: CardDraft) => keep(next === emptyDraft ? '' : JSON.stringify(next));
  return [draft, change];
}
