import type { World } from '../decision.ts';
import type { GatheringState } from '../state.ts';
import type { ConcernRow } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** What waits for an organiser, the oldest first; nothing of what is about themselves. */
export function concernRows({ state, personal }: World<Known>, organiser: string): ConcernRow[] {
  if (state.phase === 'over' && state.erased) return [];
  return Object.values(state.concerns ?? {})
    .filter((one) => !one.settled && one.person !== organiser)
    .sort((a, b) => a.at - b.at)
    .map(({ id, by, person, at, table }) => ({ id, by, person, at, table, text: personal.concern[id] ?? '' }));
}
