import type { HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';

/** The cards that a card may be merged into and that hold these words: of its kind first, then those that share most themes with it. */
export function mergeTargets(card: HarvestRow, cards: readonly HarvestRow[], words: string): HarvestRow[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  const alike = (other: HarvestRow): number =>
    (other.kind === card.kind ? 1 : 0) + other.themes.filter((theme) => card.themes.includes(theme)).length;
  return cards
    .filter(({ id, mergedInto, origin }) => id !== card.id && mergedInto === null && origin.kind === card.origin.kind)
    .filter(({ text }) => wanted.every((word) => plain(text.text).includes(word)))
    .sort((a, b) => alike(b) - alike(a) || a.order - b.order);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
