import { withRows } from '#shared/primitives/rows-of.ts';
import { changed, without } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import { seatOf, type Person } from '../people.ts';
import { withTopicsSeen } from '../cafe.ts';
import { withFeed } from './feed.ts';
import type { TopicTable } from '../tables.ts';
import { pairKey, type GatheringState, type Open } from '../state.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

type PeopleEvent = Extract<
  GatheringEvent,
  {
    type:
      | 'PersonExpected'
      | 'LinkRevoked'
      | 'PersonKnocked'
      | 'PersonAdmitted'
      | 'PersonTurnedAway'
      | 'PersonRemoved'
      | 'PersonArrived'
      | 'PersonConnected'
      | 'PersonDropped'
      | 'PersonWentAway'
      | 'ModeChosen'
      | 'IdleChanged'
      | 'ProfileChanged'
      | 'Answered'
      | 'HandChanged'
      | 'MicrophoneMuted'
      | 'AvoidanceChanged'
      | 'PersonSat'
      | 'PersonStood'
      | 'TableVisited'
      | 'VisitEnded';
  }
>;

/** Somebody the gathering has just heard of. */
export const newPerson = (id: string, role: Person['role'], standing: Person['standing']): Person => ({
  id,
  role,
  standing,
  listed: false,
  bySharedLink: false,
  host: false,
  generation: 0,
  presence: { kind: 'away' },
  place: { kind: 'nowhere' },
  mode: 'full',
  idle: false,
  answer: null,
  handSince: null,
  avoids: [],
  apartFrom: [],
  attended: null,
});

/** Whoever dropped before left then. */
const leftAt = ({ attended, presence }: Person, at: number): Person['attended'] =>
  attended === null ? null : { ...attended, until: attended.until ?? (presence.kind === 'dropped' ? presence.at : at) };

export function evolvePeople(state: Known, at: number, event: PeopleEvent): Known {
  const id = event.data.person;
  const update = (change: (person: Person) => Person): Known => ({ ...state, people: changed(state.people, id, change) });
  switch (event.type) {
    case 'PersonExpected':
      return { ...state, people: withRows(state.people, [[id, newPerson(id, event.data.role, event.data.standing)]]) };
    case 'LinkRevoked':
      return update((person) => ({ ...person, generation: person.generation + 1 }));
    case 'PersonKnocked':
      return update((person) => ({ ...person, standing: 'knocking' }));
    case 'PersonAdmitted':
      return update((person) => ({ ...person, standing: 'admitted' }));
    case 'PersonTurnedAway':
      return update((person) => ({ ...person, standing: 'removed', presence: { kind: 'away' } }));
    case 'PersonRemoved':
      return update((person) => ({
        ...person,
        standing: 'removed',
        generation: person.generation + 1,
        presence: { kind: 'away' },
        place: { kind: 'nowhere' },
        handSince: null,
        attended: leftAt(person, at),
      }));
    case 'PersonArrived': {
      const { role } = event.data;
      const known = state.people[id] ?? { ...newPerson(id, role, 'admitted'), bySharedLink: role === 'participant' };
      const arrived: Person = {
        ...known,
        standing: 'admitted',
        presence: { kind: 'here', node: event.data.node },
        place: { kind: 'hall', waiting: true },
        mode: event.data.mode,
        idle: false,
        answer: null,
        attended: state.about.attendanceList || known.attended !== null ? { from: known.attended?.from ?? at, until: null } : null,
      };
      return { ...state, people: withRows(state.people, [[id, arrived]]) };
    }
    case 'PersonConnected': {
      const was = state.people[id];
      const keptSeat = was?.presence.kind === 'dropped' && was.place.kind === 'table';
      const next = update((person) => ({
        ...person,
        presence: { kind: 'here', node: event.data.node, line: event.data.line },
        idle: false,
        attended: person.attended === null ? null : { ...person.attended, until: null },
      }));
      return keptSeat && next.phase === 'open' ? withFeed(next, { at, what: 'returned', person: id }) : next;
    }
    case 'PersonDropped':
      return update((person) => ({
        ...person,
        presence: { kind: 'dropped', at, line: person.presence.kind === 'here' ? person.presence.line : undefined },
      }));
    case 'PersonWentAway':
      return update((person) => ({
        ...person,
        presence: { kind: 'away' },
        place: { kind: 'nowhere' },
        answer: null,
        handSince: null,
        attended: leftAt(person, at),
      }));
    case 'ModeChosen':
      return update((person) => ({ ...person, mode: event.data.mode }));
    case 'IdleChanged':
      return update((person) => ({ ...person, idle: event.data.idle }));
    case 'ProfileChanged':
      return state;
    case 'Answered':
      return update((person) => ({
        ...person,
        answer: event.data.answer,
        idle: false,
        place: person.place.kind === 'hall' ? { kind: 'hall', waiting: event.data.answer === 'in' } : person.place,
      }));
    case 'HandChanged':
      return update((person) => ({ ...person, handSince: event.data.raised ? (person.handSince ?? at) : null }));
    case 'MicrophoneMuted':
      return update((person) => ({ ...person, muted: { table: event.data.table, by: event.data.by, at } }));
    case 'AvoidanceChanged':
      return update((person) => ({
        ...person,
        avoids: [...person.avoids.filter((other) => other !== event.data.other), ...(event.data.on ? [event.data.other] : [])],
      }));
    case 'PersonSat': {
      const { table, cause } = event.data;
      const next = update((person) => ({ ...person, place: { kind: 'table', table, since: at }, handSince: null }));
      return next.phase === 'open' ? afterSitting(next, at, { person: id, table, cause }) : next;
    }
    case 'PersonStood':
      return update((person) => ({ ...person, place: { kind: 'hall', waiting: false }, handSince: null }));
    case 'TableVisited': {
      const { table } = event.data;
      const visit = (person: Person) => ({ back: backOf(person) });
      return update((person) => ({ ...person, place: { kind: 'table', table, since: at, visit: visit(person) }, handSince: null }));
    }
    case 'VisitEnded':
      return visitEnded(state, at, event.data);
  }
}

/** Whoever came is asked no more; a later offer is a new one. */
function withoutOffer(state: Open, table: TopicTable, person: string): Open {
  if (table.offers?.[person] === undefined) return state;
  return { ...state, tables: { ...state.tables, [table.id]: { ...table, offers: without(table.offers, person) } } };
}

/** Where somebody goes back to after a visit, and after one visit that followed another. */
const backOf = (person: Person): string | null =>
  person.place.kind === 'table' ? (person.place.visit === undefined ? seatOf(person) : person.place.visit.back) : null;

/** Those who came to their table meanwhile they meet now, the others they have met. */
function visitEnded(state: Known, at: number, { person: id, table }: { person: string; table: string | null }): Known {
  const was = state.people[id]?.place;
  const left = was?.kind === 'table' ? was.since : at;
  const place: Person['place'] = table === null ? { kind: 'hall', waiting: false } : { kind: 'table', table, since: at };
  const next: Known = { ...state, people: changed(state.people, id, (person) => ({ ...person, place, handSince: null })) };
  return next.phase === 'open' && table !== null ? { ...next, met: meeting(next, { person: id, table }, left) } : next;
}

/** Pairs that met, with those that somebody meets who sits down: all who are there, or who have been there since an instant. */
function meeting(state: Open, sat: { person: string; table: string }, since = 0): Open['met'] {
  if (state.tables[sat.table]?.kind !== 'round') return state.met;
  const met = { ...state.met };
  for (const other of Object.values(state.people))
    if (other.id !== sat.person && seatOf(other) === sat.table && other.place.kind === 'table' && other.place.since >= since) {
      const key = pairKey(sat.person, other.id);
      met[key] = (met[key] ?? 0) + 1;
    }
  return met;
}

/** Sitting down at a round table means meeting those who are there. */
function afterSitting(state: Open, at: number, sat: { person: string; table: string; cause: string }): Open {
  const table = state.tables[sat.table];
  if (table?.kind === 'topic') return withoutOffer(state, table, sat.person);
  if (table?.kind !== 'round') return state;
  const next = withTopicsSeen({ ...state, met: meeting(state, sat) }, [sat]);
  if (sat.cause === 'late') return withFeed(next, { at, what: 'late_seated', person: sat.person, table: table.number });
  if (sat.cause === 'healed') return withFeed(next, { at, what: 'healed', person: sat.person, table: table.number });
  return next;
}
