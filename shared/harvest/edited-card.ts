import type { HarvestCard, HarvestOrigin } from './harvest-card.ts';
import { mayBeShown } from './harvest-card.ts';

/** A card and what organisers made of it. */
export interface EditedCard extends HarvestCard {
  readonly hidden: boolean;
  /** The card it counts with, which counts for itself. */
  readonly mergedInto: string | null;
}

/**
 * The cards that count: none that is hidden or counts with one that is, and for those that others were merged into the voices of all. A card
 * counts for itself where the one it was merged into is gone.
 */
export function countedCards<Row extends EditedCard>(cards: readonly Row[]): Row[] {
  const known = new Set(cards.map(({ id }) => id));
  const merged = Map.groupBy(cards.filter(mayBeShown), ({ mergedInto }) =>
    mergedInto !== null && known.has(mergedInto) ? mergedInto : null,
  );
  return (merged.get(null) ?? [])
    .filter(({ hidden }) => !hidden)
    .map((card) => ({ ...card, origin: (merged.get(card.id) ?? []).reduce((origin, other) => joined(origin, other.origin), card.origin) }))
    .concat(cards.filter((card) => !mayBeShown(card)));
}

/** Who is not named may be the same people on both: of them the greater number counts. */
function joined(origin: HarvestOrigin, other: HarvestOrigin): HarvestOrigin {
  if (origin.kind === 'unnamed') return other.kind === 'unnamed' ? { ...origin, usToo: Math.max(origin.usToo, 1 + other.usToo) } : origin;
  if (other.kind === 'unnamed') return origin;
  const usToo = [...new Set([...origin.usToo, other.voice, ...other.usToo])].filter((voice) => voice !== origin.voice);
  return { ...origin, usToo, usTooUnnamed: Math.max(origin.usTooUnnamed, other.usTooUnnamed) };
}
