import type { Command, Envelope } from '../commands.ts';
import { accept, andThen, refuse, type Decision, type World } from '../decision.ts';
import { companyAt, seatedAt, topicTables } from '../select.ts';
import { sharedLanguages } from '../guests.ts';
import { seatOf, tableOf, visits, type Person } from '../people.ts';
import { isAskedTo } from '../seat-offers.ts';
import type { Open } from '../state.ts';
import { runningPlenary } from '../plenary.ts';
import type { PlenaryTable, Table } from '../tables.ts';
import { isOrganiser, present } from './actor.ts';
import { seatLate } from './late.ts';
import { enterPlenary } from './plenary.ts';
import { endVisit, visit } from './visits.ts';

type SeatCommand = Extract<
  Command,
  { type: 'answer' | 'sit' | 'seat_me' | 'stand' | 'raise_hand' | 'move_person' | 'clear_tables' | 'visit' }
>;

export function decideOnSeat(world: World<Open>, command: SeatCommand, envelope: Envelope): Decision {
  const { state } = world;
  if (command.type === 'move_person') return movePerson(world, command, envelope);
  if (command.type === 'clear_tables') return clearTables(state, envelope);
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { person } = acting;
  switch (command.type) {
    case 'answer': {
      const answered = accept([{ type: 'Answered', data: { person: person.id, answer: command.answer } }]);
      return command.answer === 'in' ? andThen(world, envelope, answered, (next) => seatLate(next, person.id, envelope)) : answered;
    }
    case 'raise_hand':
      if (person.place.kind !== 'table') return refuse('not_seated');
      return accept(
        (person.handSince !== null) === command.raised
          ? []
          : [{ type: 'HandChanged', data: { person: person.id, raised: command.raised } }],
      );
    case 'stand':
      return visits(person)
        ? endVisit(state, person)
        : accept(person.place.kind === 'table' ? [{ type: 'PersonStood', data: { person: person.id } }] : []);
    case 'visit':
      return visit(state, person, command.table, envelope);
    case 'sit': {
      if (state.pausedAt !== null) return refuse('is_paused');
      const table = state.tables[command.table];
      if (table === undefined) return refuse('unknown_table');
      if (seatOf(person) === table.id) return accept();
      // A round table is joined by being counted in; its seats are the engine's to give.
      if (table.kind === 'round') return refuse('round_table');
      if (table.kind === 'plenary') return intoPlenary(state, table, person, 'chosen');
      if (table.closed === true && !isOrganiser(envelope) && !isAskedTo(table, person.id)) return refuse('table_closed');
      return seatedAt(state, table.id).length >= table.seats ? refuse('table_full') : sat(person, table, 'chosen');
    }
    case 'seat_me': {
      if (state.pausedAt !== null) return refuse('is_paused');
      const best = liveliest(world, person);
      return best === null ? refuse('no_table_free') : sat(person, best, 'seat_me');
    }
  }
}

const sat = (person: Person, table: Table, cause: 'chosen' | 'seat_me' | 'moved'): Decision => {
  const seat = { type: 'PersonSat', data: { person: person.id, table: table.id, cause } } as const;
  const hostless = table.kind === 'topic' && table.host === null;
  return accept(hostless ? [seat, { type: 'HostChanged', data: { table: table.id, host: person.id, cause: 'taken' } }] : [seat]);
};

/**
 * The topic table for *Seat me*: a language in common and a free seat are a must; two to four people already there are
 * best, then one, then a fuller table, then an empty one.
 */
function liveliest(world: World<Open>, person: Person): Table | null {
  const rank = (people: number) => (people >= 2 && people <= 4 ? people : people === 1 ? 1 : people > 4 ? 0.5 : 0);
  const open = topicTables(world.state)
    .map((table) => ({ table, seated: seatedAt(world.state, table.id) }))
    .filter(
      ({ table, seated }) =>
        seatOf(person) !== table.id &&
        table.closed !== true &&
        seated.length < table.seats &&
        speaksWith(world, person, seated, table.languages),
    )
    .map(({ table }) => ({ table, company: companyAt(world.state, table.id).length }));
  open.sort((a, b) => rank(b.company) - rank(a.company) || a.table.number - b.table.number);
  return open[0]?.table ?? null;
}

function speaksWith(world: World<Open>, person: Person, seated: readonly Person[], languages: readonly string[]): boolean {
  const shared = sharedLanguages(world, [...seated, person]);
  if (shared === null) return true;
  return shared.length > 0 && (languages.length === 0 || seated.length > 0 || languages.some((language) => shared.includes(language)));
}

/** A round or a plenary is not cut off without a bell: ended gently, it brings everybody back. */
function clearTables(state: Open, envelope: Envelope): Decision {
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (state.pausedAt !== null) return refuse('is_paused');
  if (state.course.kind === 'round' || state.course.kind === 'plenary') return refuse('not_in_open_hall');
  const somebody = Object.values(state.people).some((person) => state.tables[tableOf(person) ?? '']?.kind === 'topic');
  return accept(somebody ? [{ type: 'TablesCleared', data: {} }] : []);
}

/** Only while it runs: before the bell there is a media room, but no plenary. */
const intoPlenary = (state: Open, table: PlenaryTable, person: Person, cause: 'chosen' | 'moved'): Decision =>
  runningPlenary(state) === table ? accept(enterPlenary(state, table, person, cause)) : refuse('unknown_table');

function movePerson({ state }: World<Open>, command: Extract<Command, { type: 'move_person' }>, envelope: Envelope): Decision {
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  const person = state.people[command.person];
  if (person === undefined || person.place.kind === 'nowhere') return refuse('unknown_person');
  const table = state.tables[command.table];
  if (table === undefined) return refuse('unknown_table');
  if (seatOf(person) === table.id) return accept();
  if (table.kind === 'plenary') return intoPlenary(state, table, person, 'moved');
  // Round tables may take one above their size: the organiser heals what the plan could not know.
  const limit = table.kind === 'round' ? table.seats + 1 : table.seats;
  return seatedAt(state, table.id).length >= limit ? refuse('table_full') : sat(person, table, 'moved');
}
