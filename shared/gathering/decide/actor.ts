import type { Envelope } from '../commands.ts';
import { refuse, type Decision } from '../decision.ts';
import { isAround, type Person } from '../people.ts';
import type { GatheringState } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

export const isOrganiser = ({ actor }: Envelope): boolean => actor.kind === 'system' || actor.role === 'organiser';

/** The acting person, arrived and around; or why not. */
export function present(state: Known, { actor }: Envelope): { ok: true; person: Person } | { ok: false; refusal: Decision } {
  if (actor.kind === 'system') return { ok: false, refusal: refuse('not_allowed') };
  const person = state.people[actor.id];
  if (person?.standing === 'removed') return { ok: false, refusal: refuse('removed') };
  if (person?.standing !== 'admitted' || person.place.kind === 'nowhere' || !isAround(person))
    return { ok: false, refusal: refuse('not_admitted') };
  return { ok: true, person };
}
