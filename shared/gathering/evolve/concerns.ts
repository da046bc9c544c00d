import type { Concern } from '../concerns.ts';
import type { GatheringEvent } from '../events.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

export function evolveConcerns(
  state: Known,
  at: number,
  event: Extract<GatheringEvent, { type: 'ConcernRaised' | 'ConcernSettled' }>,
): Known {
  const { concern: id } = event.data;
  if (event.type === 'ConcernRaised') {
    const { by, person, table } = event.data;
    return { ...state, concerns: { ...state.concerns, [id]: { id, by, person, at, table, settled: false } } };
  }
  const known = state.concerns?.[id];
  return known === undefined ? state : { ...state, concerns: { ...state.concerns, [id]: { ...known, settled: true } } };
}

/** What somebody reported stays without them; what was reported of them goes. */
export function concernsWithout(concerns: Readonly<Record<string, Concern>>, person: string): Readonly<Record<string, Concern>> {
  const left = Object.values(concerns).filter((one) => one.person !== person);
  return Object.fromEntries(left.map((one) => [one.id, one.by === person ? { ...one, by: null } : one]));
}
