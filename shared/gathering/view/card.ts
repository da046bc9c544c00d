import type { World } from '../decision.ts';
import type { Card, GatheringState } from '../state.ts';
import { voicesFor } from '../voices.ts';
import type { CardRow } from './types.ts';

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
