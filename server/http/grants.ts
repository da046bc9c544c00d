import type { GatheringState } from '#shared/gathering/state.ts';
import type { Grant, SessionEntry } from '#server/ports/access-store.ts';

/** Raised with every replaced personal link; nobody whom the gathering does not know has had one replaced. */
export function generationOf(state: GatheringState, person: string): number {
  return (state.phase === 'none' ? undefined : state.people[person]?.generation) ?? 0;
}

/**
 * Who a session is in a gathering, or null: a replaced personal link shuts out whoever used it. Somebody removed stays
 * known, so that the same browser does not come in anew as somebody else, but has no rights left.
 */
export function grantIn(session: SessionEntry | null, stream: string, state: GatheringState): Grant | null {
  const grant = session?.grants.find((one) => one.stream === stream);
  if (grant === undefined || state.phase === 'none') return null;
  if (state.people[grant.person]?.standing === 'removed') return { ...grant, role: 'visitor' };
  return grant.generation === generationOf(state, grant.person) ? grant : null;
}
