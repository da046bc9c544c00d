import { withRows } from '#shared/primitives/rows-of.ts';
import { changed, without } from '#shared/primitives/records.ts';
import type { GatheringEvent } from '../events.ts';
import { quietSeconds } from '../limits.ts';
import { tableOf, type Person } from '../people.ts';
import type { Open } from '../state.ts';
import type { SeatOffer, Table, TopicTable } from '../tables.ts';
import { withFeed } from './feed.ts';

type TableEvent = Extract<
  GatheringEvent,
  {
    type:
      | 'TablesCleared'
      | 'TableOpened'
      | 'TableClosed'
      | 'TableEdited'
      | 'TableDescribed'
      | 'HostChanged'
      | 'MediaRoomRenewed'
      | 'MediaRoomChanged'
      | 'HealingFailed'
      | 'SummaryWritten'
      | 'TableClosedToNewcomers'
      | 'NoticePinned'
      | 'HelpAsked'
      | 'QuestionAsked'
      | 'SeatOffered'
      | 'SeatDeclined'
      | 'SeatOffersLapsed'
      | 'TableQuietChanged';
  }
>;

export function evolveTables(state: Open, at: number, event: TableEvent): Open {
  const update = (id: string, change: (table: Table) => Table): Open => ({ ...state, tables: changed(state.tables, id, change) });
  switch (event.type) {
    case 'TablesCleared':
      return cleared(state, at);
    case 'TableOpened':
      return { ...state, tables: withRows(state.tables, [[event.data.table.id, event.data.table]]) };
    case 'TableClosed':
      return withoutTables(state, [event.data.table]);
    case 'TableEdited':
      return update(event.data.table, (table) => (table.kind === 'topic' ? { ...table, sitsOut: event.data.sitsOut } : table));
    case 'TableDescribed':
      return described(state, event.data);
    case 'HostChanged':
      return update(event.data.table, (table) => withHost(table, event.data.host));
    case 'TableClosedToNewcomers':
      return update(event.data.table, (table) => (table.kind === 'plenary' ? table : { ...table, closed: event.data.on }));
    case 'NoticePinned':
      return update(event.data.table, (table) => withNotice(table, event.data.pinned ? at : null, event.data.language));
    case 'HelpAsked':
      return update(event.data.table, (table) => withHelp(table, event.data.on ? { by: event.data.by, since: at } : null));
    case 'SeatOffered': {
      const { table: id, person, ...offer } = event.data;
      return update(id, (table) =>
        table.kind === 'topic' ? { ...table, offers: { ...table.offers, [person]: { ...offer, state: 'open' } } } : table,
      );
    }
    case 'SeatDeclined':
      return update(event.data.table, (table) => answered(table, [event.data.person], 'declined'));
    case 'SeatOffersLapsed':
      return update(event.data.table, (table) => answered(table, event.data.people, 'lapsed'));
    case 'QuestionAsked':
      return update(event.data.table, (table) => asked(table, { ...event.data, at }));
    case 'TableQuietChanged': {
      const { table, on } = event.data;
      const quietSince = at - quietSeconds * 1000;
      return update(table, (one) => (on && one.kind !== 'plenary' ? { ...one, quietSince } : heard(one)));
    }
    case 'SummaryWritten': {
      const { table: id, written, ...how } = event.data;
      const round = state.course.kind === 'round' ? state.course.round : 0;
      return update(id, (table) =>
        table.kind === 'round' && table.cafe !== undefined
          ? { ...table, cafe: { ...table.cafe, summary: written ? { at, round, ...how } : null } }
          : table,
      );
    }
    case 'MediaRoomRenewed':
      return update(event.data.table, (table) => renewed(table, event.data));
    case 'MediaRoomChanged':
      return update(event.data.table, (table) => renewed(table, { mediaRoom: table.renewal?.mediaRoom ?? table.mediaRoom, opensAt: null }));
    case 'HealingFailed':
      return update(event.data.table, (table) => ({ ...table, loneSince: at }));
  }
}

/** The table as it is now about, and what is remembered of it. */
function described(state: Open, { table: id, by, ...about }: Extract<TableEvent, { type: 'TableDescribed' }>['data']): Open {
  if (state.tables[id]?.kind !== 'topic') return state;
  const { theme, question } = about;
  return {
    ...state,
    tables: changed(state.tables, id, (table) => (table.kind === 'topic' ? redescribed(table, about) : table)),
    sittings: changed(state.sittings, id, (sitting) => ({ ...sitting, theme, question, openedBy: by })),
  };
}

function redescribed(
  { asked: was, ...table }: TopicTable,
  about: Pick<TopicTable, 'theme' | 'question' | 'languages' | 'seats'>,
): TopicTable {
  return was === undefined || about.question !== table.question ? { ...table, ...about } : { ...table, ...about, asked: was };
}

/** Not silent any more. */
export function heard(table: Table): Table {
  if (table.kind === 'plenary' || table.quietSince === undefined) return table;
  const { quietSince: _over, ...rest } = table;
  return rest;
}

function withNotice(table: Table, noticeAt: number | null, language: string | undefined): Table {
  if (table.kind === 'plenary') return table;
  const { noticeAt: _at, noticeLanguage: _in, ...rest } = table;
  if (noticeAt === null) return rest;
  return { ...rest, noticeAt, ...(language === undefined ? {} : { noticeLanguage: language }) };
}

function withHelp(table: Table, wantsHelp: { by: string; since: number } | null): Table {
  if (table.kind === 'plenary') return table;
  const { wantsHelp: _former, ...rest } = table;
  return wantsHelp === null ? rest : { ...rest, wantsHelp };
}

function answered(table: Table, people: readonly string[], state: SeatOffer['state']): Table {
  if (table.kind !== 'topic' || table.offers === undefined) return table;
  const offers = people.reduce((now, person) => changed(now, person, (offer) => ({ ...offer, state })), table.offers);
  return { ...table, offers };
}

function asked(table: Table, { question, by, starter, at }: { question: string; by: string; starter: string | null; at: number }): Table {
  switch (table.kind) {
    case 'plenary':
      return table;
    case 'topic':
      return { ...table, question, asked: { by, at } };
    case 'round':
      return { ...table, question, starter, asked: { by, at } };
  }
}

function withHost(table: Table, host: string | null): Table {
  if (table.kind === 'topic') return { ...table, host };
  return table.kind === 'round' && table.cafe !== undefined ? { ...table, cafe: { ...table.cafe, host } } : table;
}

/** Those written before there were renewals have no `opensAt`, and changed at once. */
function renewed({ renewal: _former, ...table }: Table, { mediaRoom, opensAt }: { mediaRoom: string; opensAt?: number | null }): Table {
  return opensAt === null || opensAt === undefined ? { ...table, mediaRoom } : { ...table, renewal: { mediaRoom, opensAt } };
}

/** Everybody at a topic table stands in the hall; the tables stay until it is settled which of them close. */
function cleared(state: Open, at: number): Open {
  const seated = Object.values(state.people).filter((person) => state.tables[tableOf(person) ?? '']?.kind === 'topic');
  const standing = seated.map((person): [string, Person] => [
    person.id,
    { ...person, place: { kind: 'hall', waiting: false }, handSince: null },
  ]);
  const next = { ...state, people: { ...state.people, ...Object.fromEntries(standing) } };
  return withFeed(next, { at, what: 'tables_cleared', count: seated.length });
}

/** The tables go; whoever still has a place at one stands in the hall. */
export function withoutTables(state: Open, ids: readonly string[]): Open {
  if (ids.length === 0) return state;
  const gone = new Set(ids);
  let tables = state.tables;
  for (const id of ids) tables = without(tables, id);
  const people = { ...state.people };
  for (const person of Object.values(state.people)) {
    const table = tableOf(person);
    if (table !== null && gone.has(table)) people[person.id] = { ...person, place: { kind: 'hall', waiting: false }, handSince: null };
  }
  return { ...state, tables, people };
}
