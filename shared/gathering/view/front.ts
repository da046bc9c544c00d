import { beganAt } from '../began-at.ts';
import { isAround } from '../people.ts';
import { expectedEnd } from '../select.ts';
import type { GatheringState } from '../state.ts';
import type { FrontView } from './front-types.ts';

/** The gathering as it looks from outside; figures only, no names. */
export function frontView(state: Exclude<GatheringState, { phase: 'none' }>, slug: string): FrontView {
  const {
    title,
    organisedBy,
    responsible,
    timeZone,
    languages,
    themes,
    questions,
    programme,
    door,
    retentionDays,
    rehearsal,
    chathamHouse,
    attendanceList,
  } = state.about;
  const here = Object.values(state.people).filter((person) => isAround(person) && person.place.kind !== 'nowhere').length;
  return {
    slug,
    title,
    organisedBy,
    responsible,
    startsAt: beganAt(state),
    timeZone,
    languages,
    themes,
    questions,
    programme,
    phase: state.phase,
    door,
    retentionDays,
    rehearsal,
    chathamHouse,
    attendanceList,
    here: state.phase === 'open' ? here : 0,
    expectedEnd: state.phase === 'open' ? expectedEnd(state.about, state.course, state.held) : null,
    endedAt: state.phase === 'over' ? state.endedAt : null,
  };
}
