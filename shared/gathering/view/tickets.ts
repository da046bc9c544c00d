import { isHere } from '../people.ts';
import { leadTimes } from '../lead-times.ts';
import { leadLength } from '../select.ts';
import type { GatheringState } from '../state.ts';

/** A media room that a person may be in: of the table they sit at, or silently of the one the bell brings. */
export interface Admission {
  readonly purpose: 'current' | 'next';
  readonly table: string;
  readonly mediaRoom: string;
  readonly mayPublish: boolean;
  readonly opensAt: number | null;
  readonly warmFrom: number | null;
  readonly warmUntil: number | null;
}

/** Derived from where the person is, never logged; none while everything is paused. */
export function admissionsOf(state: GatheringState, id: string): Admission[] {
  if (state.phase !== 'open' || state.pausedAt !== null) return [];
  const person = state.people[id];
  if (person?.standing !== 'admitted' || !isHere(person)) return [];
  const mayPublish = person.mode !== 'listening';
  const admissions: Admission[] = [];
  const table = person.place.kind === 'table' ? state.tables[person.place.table] : undefined;
  if (table !== undefined)
    admissions.push({
      purpose: 'current',
      table: table.id,
      mediaRoom: table.mediaRoom,
      mayPublish,
      opensAt: null,
      warmFrom: null,
      warmUntil: null,
    });
  const { course } = state;
  const planned = course.coming?.stage === 'promised' ? course.coming.plan?.tables.find(({ people }) => people.includes(id)) : undefined;
  if (planned !== undefined && course.endsAt !== null) {
    const lead = leadTimes(leadLength(state.about, course, state.held));
    admissions.push({
      purpose: 'next',
      table: planned.id,
      mediaRoom: planned.mediaRoom,
      mayPublish,
      opensAt: course.endsAt,
      warmFrom: course.endsAt - lead.warmFrom,
      warmUntil: course.endsAt - lead.warmUntil,
    });
  }
  return admissions;
}
