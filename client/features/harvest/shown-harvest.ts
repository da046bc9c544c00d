import { countedCards } from '#shared/harvest/edited-card.ts';
import { harvestOf } from '#shared/harvest/harvest.ts';
import type { HarvestView, ReportView } from '#shared/gathering/view/harvest-types.ts';
import type { ShownHarvest } from './use-harvest.ts';

/** Works out what the view's cards come to. */
export function shownHarvest(view: HarvestView | ReportView): ShownHarvest {
  const { about, cards, voices } = view;
  const names = new Map(voices.map(({ id, name }) => [id, name]));
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  return {
    view,
    harvest: harvestOf(countedCards(Object.values(cards)), {
      questions: ids(about.questions),
      themes: ids(about.themes),
      chathamHouse: about.chathamHouse,
    }),
    card: (id) => cards[id],
    nameOf: (voice) => names.get(voice) ?? voice,
  };
}
