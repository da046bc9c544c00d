import { mediaRoomChangeSeconds } from '../limits.ts';
import { isHere, type Person } from '../people.ts';
import { leadTimes } from '../lead-times.ts';
import { leadLength } from '../select.ts';
import type { GatheringState, Open } from '../state.ts';

/** The few people of one table join its new media room within this time. */
const renewalSpreadMs = 500;

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

/** Derived from where the person is, never logged; none while everything is paused. One silent media room at a time, the one that opens first. */
export function admissionsOf(state: GatheringState, id: string): Admission[] {
  if (state.phase !== 'open' || state.pausedAt !== null) return [];
  const person = state.people[id];
  if (person?.standing !== 'admitted' || !isHere(person)) return [];
  const places = placesOf(state, person);
  const [first] = places.filter(({ opensAt }) => opensAt !== null).sort((a, b) => (a.opensAt ?? 0) - (b.opensAt ?? 0));
  return places.filter((place) => place.purpose === 'current' || place === first);
}

/** Whether somebody may be in a media room; a connection that drops for a moment takes nobody's sound away. */
export function mayBeIn(state: GatheringState, mediaRoom: string, id: string): boolean {
  if (state.phase !== 'open' || state.pausedAt !== null) return false;
  const person = state.people[id];
  return person?.standing === 'admitted' && placesOf(state, person).some((place) => place.mediaRoom === mediaRoom);
}

/** Every media room that the person's seats, now and to come, let them into. */
function placesOf(state: Open, person: Person): Admission[] {
  const mayPublish = person.mode !== 'listening';
  const places: Admission[] = [];
  const table = person.place.kind === 'table' ? state.tables[person.place.table] : undefined;
  if (table !== undefined) {
    const { id, mediaRoom, renewal } = table;
    const current = { purpose: 'current', table: id, mayPublish } as const;
    places.push({ ...current, mediaRoom, opensAt: null, warmFrom: null, warmUntil: null });
    if (renewal !== undefined) {
      const from = renewal.opensAt - mediaRoomChangeSeconds * 1000;
      const warm = { opensAt: renewal.opensAt, warmFrom: from, warmUntil: from + renewalSpreadMs };
      places.push({ ...current, purpose: 'next', mediaRoom: renewal.mediaRoom, ...warm });
    }
  }
  const { course } = state;
  const planned =
    course.coming?.stage === 'promised' ? course.coming.plan?.tables.find(({ people }) => people.includes(person.id)) : undefined;
  if (planned !== undefined && course.endsAt !== null) {
    const lead = leadTimes(leadLength(state.about, course, state.held));
    places.push({
      purpose: 'next',
      table: planned.id,
      mediaRoom: planned.mediaRoom,
      mayPublish,
      opensAt: course.endsAt,
      warmFrom: course.endsAt - lead.warmFrom,
      warmUntil: course.endsAt - lead.warmUntil,
    });
  }
  return places;
}
