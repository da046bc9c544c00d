import { mediaRoomChangeSeconds, plenaryMediaRoomChangeSeconds } from '../limits.ts';
import { mediaRoomOf } from '../cafe.ts';
import { isHere, tableOf, type Person } from '../people.ts';
import { leadTimes } from '../lead-times.ts';
import { comesOnStage, comingPlenary, interpretsInto, isExpected, runningPlenary } from '../plenary.ts';
import { isAskedTo } from '../seat-offers.ts';
import { leadLength, seatedAt } from '../select.ts';
import type { GatheringState, Open } from '../state.ts';
import type { Table } from '../tables.ts';

/** The few people of one table join its new media room within this time. */
const renewalSpreadMs = 500;
/** The many of a plenary take longer, as a media server lets in some tens of people a second. */
const plenarySpreadMs = 6_000;

/** A media room that a person may be in: of the table they sit at, or silently of the one the bell brings; outside of one they approach. */
export interface Admission {
  readonly purpose: 'current' | 'next' | 'approach';
  readonly table: string;
  readonly mediaRoom: string;
  readonly mayPublish: boolean;
  /** Listens to a plenary: the others are not told who is there. */
  readonly hidden: boolean;
  /** Language code: publishes sound alone, as the interpretation into it. */
  readonly interprets: string | null;
  /** Somebody else gave them the word: nothing is heard or seen of them before they turn it on themselves. */
  readonly startsSilent: boolean;
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
  return places.filter((place) => place.purpose === 'current' || place === first || (first === undefined && place.purpose === 'approach'));
}

/** The media room of a topic table that somebody stands before, to wait outside of; null where they could not sit down now. */
export function approachTo(state: GatheringState, id: string, tableId: string): Admission | null {
  if (state.phase !== 'open' || state.pausedAt !== null) return null;
  const person = state.people[id];
  const table = state.tables[tableId];
  if (person?.standing !== 'admitted' || !isHere(person) || table?.kind !== 'topic') return null;
  if (table.closed === true && person.role !== 'organiser' && !isAskedTo(table, id)) return null;
  if (tableOf(person) === tableId || seatedAt(state, tableId).length >= table.seats) return null;
  const at = { table: tableId, mediaRoom: table.mediaRoom, opensAt: null, warmFrom: null, warmUntil: null };
  return { ...seated, ...at, purpose: 'approach', mayPublish: false };
}

/** Whether somebody may wait outside of this media room. */
export function mayWaitFor(state: GatheringState, mediaRoom: string, id: string): boolean {
  if (state.phase !== 'open') return false;
  const person = state.people[id];
  const isPlanned = (place: Admission) => place.purpose === 'approach' && place.mediaRoom === mediaRoom;
  if (state.pausedAt === null && person?.standing === 'admitted' && placesOf(state, person).some(isPlanned)) return true;
  return Object.values(state.tables).some((table) => table.mediaRoom === mediaRoom && approachTo(state, id, table.id) !== null);
}

/** Whether somebody may be in a media room; a connection that drops for a moment takes nobody's sound away. */
export function mayBeIn(state: GatheringState, mediaRoom: string, id: string): boolean {
  if (state.phase !== 'open' || state.pausedAt !== null) return false;
  const person = state.people[id];
  return (
    person?.standing === 'admitted' &&
    placesOf(state, person).some((place) => place.mediaRoom === mediaRoom && place.purpose !== 'approach')
  );
}

/** Whether somebody may be heard or seen in a media room that they may be in. */
export function mayPublishIn(state: GatheringState, mediaRoom: string, id: string): boolean {
  const person = state.phase === 'open' ? state.people[id] : undefined;
  if (state.phase !== 'open' || person === undefined) return false;
  return placesOf(state, person).some((place) => place.mediaRoom === mediaRoom && place.mayPublish);
}

/** Whether somebody is the one whose screen is shared in a media room. */
export function sharesIn(state: GatheringState, mediaRoom: string, id: string): boolean {
  if (state.phase !== 'open') return false;
  const shared = Object.values(state.tables).filter(({ sharing }) => sharing?.person === id);
  return shared.some((table) => table.mediaRoom === mediaRoom || table.renewal?.mediaRoom === mediaRoom);
}

type Part = Pick<Admission, 'mayPublish' | 'hidden' | 'interprets' | 'startsSilent'>;

const seated = { hidden: false, interprets: null, startsSilent: false } as const;

/** What somebody does at a table; in a plenary, on its stage, in an interpreter's place or among the listeners. */
function partAt(state: Open, table: Table | null, person: Person): Part {
  const mayPublish = person.mode !== 'listening';
  if (table?.kind !== 'plenary') return { ...seated, mayPublish };
  const interprets = interpretsInto(state, person.id);
  if (interprets !== null) return { ...seated, mayPublish, interprets, startsSilent: true };
  const onStage = runningPlenary(state) === table ? table.stage.includes(person.id) : comesOnStage(state, person);
  if (!onStage) return { ...seated, mayPublish: false, hidden: true };
  return { ...seated, mayPublish, startsSilent: !comesOnStage(state, person) };
}

/** Every media room that the person's seats, now and to come, let them into. */
function placesOf(state: Open, person: Person): Admission[] {
  const places: Admission[] = [];
  const table = person.place.kind === 'table' ? state.tables[person.place.table] : undefined;
  if (table !== undefined) {
    const { id, mediaRoom, renewal } = table;
    const current = { purpose: 'current', table: id, ...partAt(state, table, person) } as const;
    places.push({ ...current, mediaRoom, opensAt: null, warmFrom: null, warmUntil: null });
    if (renewal !== undefined) {
      const [seconds, spread] =
        table.kind === 'plenary' ? [plenaryMediaRoomChangeSeconds, plenarySpreadMs] : [mediaRoomChangeSeconds, renewalSpreadMs];
      const from = renewal.opensAt - seconds * 1000;
      const warm = { opensAt: renewal.opensAt, warmFrom: from, warmUntil: from + spread };
      places.push({ ...current, purpose: 'next', mediaRoom: renewal.mediaRoom, ...warm });
    }
  }
  const { course } = state;
  const planned =
    course.coming?.stage === 'promised' ? course.coming.plan?.tables.find(({ people }) => people.includes(person.id)) : undefined;
  const plenary = isExpected(state, person) ? comingPlenary(state) : undefined;
  const next = planned ?? plenary;
  if (next !== undefined && course.endsAt !== null) {
    const lead = leadTimes(leadLength(state.about, course, state.held));
    const warm = { warmFrom: course.endsAt - lead.warmFrom, warmUntil: course.endsAt - lead.warmUntil };
    const standing = state.tables[next.id]?.kind === 'round';
    if (standing && next.id === tableOf(person)) return places;
    // Others talk there until the bell: who comes next waits outside, and is let in when it has rung.
    if (standing)
      places.push({
        ...seated,
        ...warm,
        purpose: 'approach',
        table: next.id,
        mediaRoom: mediaRoomOf(state, next),
        mayPublish: false,
        opensAt: null,
      });
    else
      places.push({
        purpose: 'next',
        table: next.id,
        mediaRoom: next.mediaRoom,
        ...partAt(state, plenary ?? null, person),
        opensAt: course.endsAt,
        ...warm,
      });
  }
  return places;
}
