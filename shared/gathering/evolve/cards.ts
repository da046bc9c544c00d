import { changed } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

export function evolveCards(state: Known, at: number, event: Extract<GatheringEvent, { type: 'CardWritten' | 'UsTooChanged' }>): Known {
  switch (event.type) {
    case 'CardWritten':
      return { ...state, cards: { ...state.cards, [event.data.card.id]: { ...event.data.card, usToo: [], at } } };
    case 'UsTooChanged': {
      const { card, person, on } = event.data;
      const cards = changed(state.cards, card, (one) => ({
        ...one,
        usToo: [...one.usToo.filter((other) => other !== person), ...(on ? [person] : [])],
      }));
      return { ...state, cards };
    }
  }
}
