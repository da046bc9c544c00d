import { rowsOf } from '#shared/primitives/rows-of.ts';
import type { World } from '../decision.ts';
import { sharedLanguages } from '../guests.ts';
import { isAround, tableOf, type Person, type Profile } from '../people.ts';
import { hostOf, peopleByTable } from '../select.ts';
import type { GatheringState, Message, Open } from '../state.ts';
import type { PlenaryTable, Table } from '../tables.ts';
import { clockView } from './clock.ts';
import { distinctNames } from './distinct-names.ts';
import type { HallView, MessageRow, PersonRow, Rows, TableRow } from './types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Scope *hall* for participants. */
export function hallView(world: World<Known>): HallView {
  const { state } = world;
  const {
    title,
    organisedBy,
    responsible,
    startsAt,
    timeZone,
    languages,
    tablesBy,
    retentionDays,
    rehearsal,
    chathamHouse,
    attendanceList,
    accent,
    logo,
    themes,
    questions,
    programme,
  } = state.about;
  return {
    about: {
      title,
      organisedBy,
      responsible,
      startsAt,
      timeZone,
      languages,
      tablesBy,
      retentionDays,
      rehearsal,
      chathamHouse,
      attendanceList,
      ...(accent === undefined ? {} : { accent }),
      ...(logo === undefined ? {} : { logo }),
      themes,
      questions,
      programme,
    },
    rehearsal: state.rehearsal === null ? null : { speed: state.rehearsal.speed },
    clock: clockView(state),
    tables: state.phase === 'open' ? tableRows({ ...world, state }) : {},
    people: personRows(world),
    messages: state.phase === 'open' ? messageRows({ ...world, state }, ({ to }) => to.kind === 'all') : {},
    reportShared: state.reportShared,
  };
}

export function byId<T extends { readonly id: string }>(rows: readonly T[]): Rows<T> {
  const record: Record<string, T> = {};
  for (const row of rows) record[row.id] = row;
  return record;
}

function tableRows(world: World<Open>): Rows<TableRow> {
  const seated = peopleByTable(world.state);
  const tables = rowsOf(world.state.tables).filter((table) => table.kind !== 'plenary');
  return byId(tables.map((table) => tableRow(world, table, seated.get(table.id) ?? [])));
}

function tableRow(world: World<Open>, table: Exclude<Table, PlenaryTable>, people: readonly Person[]): TableRow {
  const spoken = people.length === 0 ? null : sharedLanguages(world, people);
  const topic = table.kind === 'topic' ? table : null;
  return {
    id: table.id,
    kind: table.kind,
    number: table.number,
    topic: world.personal.topic[table.id] ?? '',
    theme: topic?.theme ?? (table.kind === 'round' ? table.cafe?.theme : null) ?? null,
    question: table.question,
    languages: spoken ?? topic?.languages ?? [],
    announced: topic?.languages ?? [],
    host: hostOf(table),
    seats: table.seats,
    people: people.map(({ id }) => id),
    sitsOut: topic?.sitsOut ?? false,
    closed: table.closed ?? false,
  };
}

/** People who are in the gathering now; after its end, everyone who came, so that the after page can name them. */
function personRows(world: World<Known>): Rows<PersonRow> {
  const { state, personal } = world;
  const names = distinctNames(world);
  const shown = rowsOf(state.people).filter((person) =>
    state.phase === 'over' ? person.standing === 'admitted' : isAround(person) && person.place.kind !== 'nowhere',
  );
  const isOpen = state.phase === 'open';
  return byId(shown.map((person) => personRow({ person, profile: personal.profile[person.id], name: names.get(person.id) ?? '', isOpen })));
}

interface Shown {
  readonly person: Person;
  readonly profile: Profile | undefined;
  readonly name: string;
  readonly isOpen: boolean;
}

/** The hall of thousands is drawn up many times a second, and nearly all of them are as they were. */
const known = new WeakMap<Person, { readonly shown: Shown; readonly row: PersonRow }>();

function personRow(shown: Shown): PersonRow {
  const { person, profile, name, isOpen } = shown;
  const before = known.get(person);
  if (before?.shown.profile === profile && before?.shown.name === name && before.shown.isOpen === isOpen) return before.row;
  const row: PersonRow = {
    id: person.id,
    name,
    organisation: profile?.organisation ?? '',
    languages: profile?.languages ?? [],
    topics: profile?.topics ?? [],
    table: isOpen ? tableOf(person) : null,
    mode: person.mode,
    dropped: person.presence.kind === 'dropped',
    organiser: person.role === 'organiser',
  };
  known.set(person, { shown, row });
  return row;
}

export function messageRows({ state, personal }: World<Open>, wanted: (message: Message) => boolean): Rows<MessageRow> {
  return byId(state.messages.filter(wanted).map((message) => ({ ...message, text: personal.message[message.id] ?? '' })));
}
