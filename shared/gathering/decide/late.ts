import { joinTable } from '#shared/matching/join-table.ts';
import { newTopicsFor } from '../cafe.ts';
import { hasRounds } from '../about.ts';
import type { Envelope } from '../commands.ts';
import { accept, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { guestOf, keptApart, keptApartFrom, sharedLanguages } from '../guests.ts';
import { isHere, type Person } from '../people.ts';
import { runningPlenary } from '../plenary.ts';
import { meetingsWith } from '../problem.ts';
import { countedIn, freeNumber, peopleByTable, roundTables } from '../select.ts';
import type { Course, GatheringState, Open } from '../state.ts';
import type { PlenaryTable, RoundTable } from '../tables.ts';
import { enterPlenary } from './plenary.ts';

/** A new round table from people who wait is worth it while more than this share of the round remains. */
const enoughForNewTable = 0.5;

/**
 * Takes somebody who came late into the plenary that runs, or seats them, if a round runs and leaves enough time: at a table with a language in common, else at a new
 * one with others who wait, else they go on waiting in the hall.
 */
export function seatLate(world: World, id: string, envelope: Envelope): Decision {
  const { state } = world;
  if (state.phase !== 'open' || state.pausedAt !== null) return accept();
  const plenary = runningPlenary(state);
  if (plenary !== undefined) return joinPlenary(state, plenary, id);
  if (state.course.kind !== 'round') return accept();
  const open = { state, personal: world.personal };
  const person = state.people[id];
  const counted = countedIn(state);
  if (person === undefined || !isHere(person) || person.place.kind !== 'hall' || !counted.includes(person)) return accept();
  const remaining = shareLeft(state, state.course, envelope.at);
  const offered = newTopicsFor(state, id, roundTables(state));
  const table = joinTable(joining(open, person, state.course.tableSize, offered), remaining);
  if (table !== null) return accept([{ type: 'PersonSat', data: { person: id, table, cause: 'late' } }]);
  return remaining > enoughForNewTable && state.about.programme[state.course.segment]?.kind === 'mixing'
    ? newTable(open, person, counted, envelope)
    : accept();
}

function joinPlenary(state: Open, plenary: PlenaryTable, id: string): Decision {
  const person = state.people[id];
  const comes = person !== undefined && isHere(person) && person.place.kind === 'hall';
  return accept(comes ? enterPlenary(state, plenary, person, 'late') : []);
}

function shareLeft({ about }: GatheringState & { phase: 'open' }, course: Extract<Course, { kind: 'round' }>, at: number): number {
  const seconds = about.programme[course.segment]?.seconds ?? 0;
  return seconds === 0 ? 0 : (course.endsAt - at) / (seconds * 1000);
}

/** What the matcher needs to know to find a table for one person among round tables. */
export function joining(world: World<Open>, person: Person, tableSize: number, offered: readonly RoundTable[]) {
  const { state } = world;
  const seated = peopleByTable(state);
  const tables = offered.map(({ id }) => {
    const people = seated.get(id) ?? [];
    const occupants = people.filter(isHere).map((one) => guestOf(world, one));
    return { id, occupants, keptSeats: people.length - occupants.length };
  });
  const others = tables.flatMap(({ occupants }) => occupants.map(({ id }) => id));
  return {
    guest: guestOf(world, person),
    tables,
    tableSize,
    history: meetingsWith(state, person.id, others),
    keepApart: keptApartFrom(state, person.id),
  };
}

function newTable(world: World<Open>, person: Person, counted: readonly Person[], { fresh }: Envelope): Decision {
  const { state } = world;
  const { course } = state;
  // At the bell several tables may be opened from one envelope.
  const used = new Set(Object.values(state.tables).flatMap((table) => [table.id, table.mediaRoom]));
  const [id, mediaRoom] = fresh.filter((one) => !used.has(one)).slice(-2);
  if (course.kind !== 'round' || id === undefined || mediaRoom === undefined) return accept();
  const apart = keptApart(state, new Set(counted.map((one) => one.id)));
  const group = [person];
  for (const other of counted) {
    if (group.length >= course.tableSize) break;
    if (other.id === person.id || other.place.kind !== 'hall' || !other.place.waiting || !isHere(other)) continue;
    if (group.some((one) => apart.some(([a, b]) => (a === one.id && b === other.id) || (b === one.id && a === other.id)))) continue;
    if (sharedLanguages(world, [...group, other])?.length !== 0) group.push(other);
  }
  if (group.length < 2) return accept();
  const part = state.about.programme[course.segment];
  const questions = hasRounds(part) ? part.questions : [];
  const events: GatheringEvent[] = [
    {
      type: 'TableOpened',
      data: {
        table: {
          kind: 'round',
          id,
          number: freeNumber(Object.values(state.tables)),
          seats: course.tableSize,
          mediaRoom,
          question: questions[course.round % Math.max(1, questions.length)] ?? null,
          starter: person.id,
          loneSince: null,
        },
      },
    },
    ...group.map((one) => ({ type: 'PersonSat', data: { person: one.id, table: id, cause: 'late' } }) as const),
  ];
  return accept(events);
}
