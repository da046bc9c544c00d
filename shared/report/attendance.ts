import type { World } from '../gathering/decision.ts';
import type { GatheringState } from '../gathering/state.ts';

/** Somebody who came; instants in epoch milliseconds, `until` null while they have not left. */
export interface Attendee {
  readonly name: string;
  readonly organisation: string;
  readonly from: number;
  readonly until: number | null;
}

/** Who came and until when, of those whom the join screen told that this is kept; whoever was erased has no name. In the order they came. */
export function attendanceOf({ state, personal }: World<Exclude<GatheringState, { phase: 'none' }>>): Attendee[] {
  const ended = state.phase === 'over' ? state.endedAt : null;
  const untilEnd = (until: number | null): number | null => (ended === null ? until : Math.min(until ?? ended, ended));
  return Object.values(state.people)
    .flatMap(({ id, attended }) => {
      if (attended === null) return [];
      const { name, organisation } = personal.profile[id] ?? { name: '', organisation: '' };
      return [{ name, organisation, from: attended.from, until: untilEnd(attended.until) }];
    })
    .sort((a, b) => a.from - b.from);
}
