import { saysYes } from '../series.ts';
import type { World } from '../decision.ts';
import { pairKey, type GatheringState } from '../state.ts';
import type { MySeries } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** What one person said of what follows in the series, and whom they may wish to meet again: those they shared a round table with. */
export function mySeries({ state, personal }: World<Known>, id: string): MySeries {
  const { consents, again } = state.series;
  const erased = state.phase === 'over' && state.erased;
  const met = state.phase === 'over' ? Object.keys(state.people).filter((other) => state.met[pairKey(id, other)] !== undefined) : [];
  return {
    member: erased ? (consents[id] ?? false) : saysYes(state.series, id, personal.consent[id]),
    address: personal.consent[id]?.mail ?? '',
    met,
    again: again[id] ?? [],
  };
}
