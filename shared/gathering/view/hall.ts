import { rowsOf } from '#shared/primitives/rows-of.ts';
import type { World } from '../decision.ts';
import { sharedLanguages } from '../guests.ts';
import { isAround, tableOf, type Person } from '../people.ts';
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

export const byId = <T extends { readonly id: string }>(rows: readonly T[]): Rows<T> =>
  Object.fromEntries(rows.map((row) => [row.id, row]));

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
  return byId(
    shown.map((person) => {
      const profile = personal.profile[person.id];
      return {
        id: person.id,
        name: names.get(person.id) ?? '',
        organisation: profile?.organisation ?? '',
        languages: profile?.languages ?? [],
        topics: profile?.topics ?? [],
        table: state.phase === 'open' ? tableOf(person) : null,
        mode: person.mode,
        dropped: person.presence.kind === 'dropped',
        organiser: person.role === 'organiser',
      };
    }),
  );
}

export function messageRows({ state, personal }: World<Open>, wanted: (message: Message) => boolean): Rows<MessageRow> {
  return byId(state.messages.filter(wanted).map((message) => ({ ...message, text: personal.message[message.id] ?? '' })));
}
