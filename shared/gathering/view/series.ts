import type { World } from '../decision.ts';
import { pairKey, type GatheringState } from '../state.ts';
import type { MySeries } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** What one person said of what follows in the series, and whom they may wish to meet again: those they shared a round table with. */
export function mySeries({ state, personal }: World<Known>, id: string): MySeries {
  const { consents, again } = state.series;
  const met = state.phase === 'over' ? Object.keys(state.people).filter((other) => state.met[pairKey(id, other)] !== undefined) : [];
  return { member: consents[id] ?? false, address: personal.consent[id]?.mail ?? '', met, again: again[id] ?? [] };
}
