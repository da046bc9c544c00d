import { changed } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import type { CardForReport, GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type ReportEvent = Extract<GatheringEvent, { type: 'CardHidden' | 'CardMerged' | 'CardCorrected' | 'CardTranslated' }>;

export function evolveReport(state: Known, { type, data }: ReportEvent): Known {
  const forReport = (change: Partial<CardForReport>): Known => ({
    ...state,
    cards: changed(state.cards, data.card, (card) => ({ ...card, forReport: { ...card.forReport, ...change } })),
  });
  switch (type) {
    case 'CardHidden':
      return forReport({ hidden: data.on });
    case 'CardMerged':
      return forReport({ mergedInto: data.into });
    case 'CardCorrected':
      return forReport({ correction: data.correction });
    case 'CardTranslated': {
      const others = (state.cards[data.card]?.forReport.translations ?? []).filter((language) => language !== data.language);
      return forReport({ translations: data.on ? [...others, data.language] : others });
    }
  }
}
