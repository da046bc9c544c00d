import { beganAt } from '../began-at.ts';
import { isAround } from '../people.ts';
import { expectedEnd } from '../expected-end.ts';
import { standing } from '../select.ts';
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
    accent,
    logo,
  } = state.about;
  const open = state.phase === 'open' ? state : null;
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
    door: open?.doorsClosed === true ? 'knock' : door,
    retentionDays,
    rehearsal,
    chathamHouse,
    attendanceList,
    ...(accent === undefined ? {} : { accent }),
    ...(logo === undefined ? {} : { logo }),
    here: open === null ? 0 : here,
    expectedEnd: open === null ? null : expectedEnd(open.about, { ...standing(open.course, open.held), endsAt: open.course.endsAt }),
    endedAt: state.phase === 'over' ? state.endedAt : null,
  };
}
