import type { World } from '../decision.ts';
import type { Card, GatheringState } from '../state.ts';
import { voicesFor } from '../voices.ts';
import type { CardRow, MyCard } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** A card as people read it; null once its text was erased. */
export function cardRow(world: World<Known>, card: Card): CardRow | null {
  const text = world.personal.card[card.id];
  if (text === undefined) return null;
  const { id, kind, origin, question, themes, usToo, order, editedBy } = card;
  return {
    ...text,
    id,
    kind,
    author: origin.kind === 'named' ? origin.author : null,
    tag: origin.kind === 'named' ? null : (origin.proof.split('.')[0] ?? null),
    question,
    themes,
    usToo,
    voices: voicesFor(world, card),
    order,
    editedBy,
  };
}

/** Cards by the proofs stored with them, in the order in which they were written. */
export function cardsProven(world: World<Known>, proofs: readonly string[]): MyCard[] {
  return myCards(world, ({ origin }) => origin.kind === 'unnamed' && proofs.includes(origin.proof));
}

/** The cards among all that somebody may call their own. */
export function myCards(world: World<Known>, isMine: (card: Card) => boolean): MyCard[] {
  const own = Object.values(world.state.cards).filter(isMine);
  return own
    .sort((a, b) => a.order - b.order)
    .flatMap((card) => {
      const row = cardRow(world, card);
      return row === null ? [] : [{ ...row, tableNumber: card.tableNumber }];
    });
}
