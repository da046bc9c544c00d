import { countedCards } from '#shared/harvest/edited-card.ts';
import { noOrganisation } from '#shared/harvest/without-people.ts';
import type { ShownHarvest } from './use-harvest.ts';

/** Finds the cards and names of a view; cards that count with the voices of those merged into them. */
export function shownHarvest(view: ShownHarvest['view'], nobodys: string): ShownHarvest {
  const { cards, voices, harvest } = view;
  const names = new Map([...voices.map(({ id, name }) => [id, name] as const), [noOrganisation, nobodys]]);
  const counted = new Map(countedCards(Object.values(cards)).map((card) => [card.id, card]));
  return {
    view,
    harvest,
    card: (id) => counted.get(id) ?? cards[id],
    nameOf: (voice) => names.get(voice) ?? voice,
  };
}
