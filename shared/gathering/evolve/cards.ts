import { changed, without } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import type { Card, CardForReport, GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type CardEvent = Extract<GatheringEvent, { type: 'CardWritten' | 'CardEdited' | 'CardDeleted' | 'UsTooChanged' | 'UsTooCounted' }>;

/** As its author left it. */
const untouched: CardForReport = { hidden: false, mergedInto: null, correction: null, translations: [] };

export function evolveCards(state: Known, at: number, event: CardEvent): Known {
  const update = (id: string, change: (card: Card) => Card): Known => ({ ...state, cards: changed(state.cards, id, change) });
  switch (event.type) {
    case 'CardWritten': {
      const order = Object.values(state.cards).reduce((last, card) => Math.max(last, card.order), 0) + 1;
      const card: Card = { ...event.data.card, usToo: [], usTooUnnamed: [], order, at, editedBy: null, forReport: untouched };
      return { ...state, cards: { ...state.cards, [card.id]: card } };
    }
    case 'CardEdited': {
      const { card, by, ...content } = event.data;
      // Words of others about words that are no more.
      return update(card, (one) => ({
        ...one,
        ...content,
        editedBy: by,
        forReport: { ...one.forReport, correction: null, translations: [] },
      }));
    }
    case 'CardDeleted':
      return { ...state, cards: withoutMerged(without(state.cards, event.data.card), event.data.card) };
    case 'UsTooChanged': {
      const { card, person, on } = event.data;
      return update(card, (one) => ({ ...one, usToo: toggled(one.usToo, person, on) }));
    }
    case 'UsTooCounted': {
      const { card, proof, on } = event.data;
      return update(card, (one) => ({ ...one, usTooUnnamed: toggled(one.usTooUnnamed, proof, on) }));
    }
  }
}

const toggled = (list: readonly string[], one: string, on: boolean): string[] => [
  ...list.filter((other) => other !== one),
  ...(on ? [one] : []),
];

/** Cards that counted with one that is gone count for themselves again. */
function withoutMerged(cards: Known['cards'], gone: string): Known['cards'] {
  return Object.fromEntries(
    Object.entries(cards).map(([id, card]) =>
      card.forReport.mergedInto === gone ? [id, { ...card, forReport: { ...card.forReport, mergedInto: null } }] : [id, card],
    ),
  );
}
