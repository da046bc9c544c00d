import type { CardRow, Rows } from '#shared/gathering/view/types.ts';

/** Cards of the table, the newest first. */
export const cardsShown = (cards: Rows<CardRow>): CardRow[] => Object.values(cards).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
