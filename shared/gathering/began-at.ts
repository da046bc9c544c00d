import type { GatheringState } from './state.ts';

/** When it began, epoch milliseconds; announced, as long as it has not. One that ended before it began counts from its end. */
export function beganAt(state: Exclude<GatheringState, { phase: 'none' }>): number {
  const { startsAt } = state.about;
  if (state.phase === 'draft') return startsAt;
  return state.begunAt ?? (state.phase === 'over' ? Math.min(startsAt, state.endedAt) : startsAt);
}
