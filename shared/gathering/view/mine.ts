import { rowsOf } from '#shared/primitives/rows-of.ts';
import type { Actor } from '../commands.ts';
import type { World } from '../decision.ts';
import { guestOf, sharedLanguages } from '../guests.ts';
import { isAround, tableOf, type Person } from '../people.ts';
import { pendingOffers, waitsForAnswer } from '../seat-offers.ts';
import { hostOf, isCountedIn, topicTables } from '../select.ts';
import type { GatheringState, Open } from '../state.ts';
import { myCards } from './card.ts';
import { concernRows } from './concerns.ts';
import { contactsView } from './contacts.ts';
import { messageRows } from './hall.ts';
import { mySeries } from './series.ts';
import { myTables } from './my-tables.ts';
import type { MineView, NextTable } from './types.ts';

const mostOffersShown = 3;

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Scope *mine*: the only one that carries private fields, and only one's own. */
export function mineView(world: World<Known>, viewer: Extract<Actor, { kind: 'person' }>): MineView {
  const { state, personal } = world;
  const person = state.people[viewer.id];
  const open = state.phase === 'open' ? { ...world, state } : null;
  const seat = person === undefined || open === null ? null : tableOf(person);
  const tables = state.phase === 'over' ? myTables({ ...world, state }, viewer.id) : [];
  const role = person?.role === 'organiser' ? 'organiser' : viewer.role;
  return {
    id: viewer.id,
    role,
    standing: standingOf(person),
    profile: personal.profile[viewer.id] ?? null,
    mode: person?.mode ?? 'full',
    mayOpenTables: state.about.tablesBy === 'anyone' || viewer.role === 'organiser' || (person?.host ?? false),
    table: seat,
    answer: person?.answer ?? null,
    countedIn: open !== null && person !== undefined && isCountedIn(open.state, person),
    waiting: person?.place.kind === 'hall' && person.place.waiting,
    next: open === null ? null : nextTable(open, viewer.id),
    offers: open === null || person === undefined ? [] : offersTo(open.state, person),
    muted: mutedAt(person, seat),
    avoids: person?.avoids ?? [],
    concerns: role === 'organiser' ? concernRows(world, viewer.id) : [],
    series: mySeries(world, viewer.id),
    ...contactsView(world, viewer.id),
    cards: myCards(world, ({ origin }) => origin.kind === 'named' && origin.author === viewer.id),
    met: metAt(world, tables),
    tables,
    survey: personal.survey[viewer.id] ?? null,
    messages: open !== null && keepsTable(open.state, viewer.id) ? messageRows(open, ({ to }) => to.kind === 'hosts') : {},
  };
}

/** What waits for an answer while one stands in the hall; more at once would be a crowd. */
function offersTo(state: Open, { id, place }: Person): MineView['offers'] {
  if (place.kind !== 'hall') return [];
  return topicTables(state)
    .filter((table) => waitsForAnswer(table, id))
    .flatMap((table) => pendingOffers(table).flatMap(({ person, by, until }) => (person === id ? [{ table: table.id, by, until }] : [])))
    .sort((a, b) => a.until - b.until)
    .slice(0, mostOffersShown);
}

const mutedAt = (person: Person | undefined, seat: string | null): MineView['muted'] =>
  person?.muted === undefined || person.muted.table !== seat ? null : { by: person.muted.by, at: person.muted.at };

const keepsTable = (state: Open, id: string): boolean => rowsOf(state.tables).some((table) => hostOf(table) === id);

function standingOf(person: Person | undefined): MineView['standing'] {
  if (person === undefined) return 'unknown';
  if (person.standing !== 'admitted') return person.standing;
  return isAround(person) && person.place.kind !== 'nowhere' ? 'here' : 'away';
}

/** The plan is nobody's to see before it is shown, and then only one's own table. */
function nextTable(world: World<Open>, id: string): NextTable | null {
  const { coming } = world.state.course;
  if (coming?.stage !== 'promised' || !coming.shown) return null;
  const planned = coming.plan?.tables.find(({ people }) => people.includes(id));
  if (planned === undefined) return null;
  const people = planned.people.flatMap((one) => world.state.people[one] ?? []);
  const { number, question, starter, cafe } = planned;
  const topic = { theme: cafe?.theme ?? null, host: cafe?.host ?? null };
  return {
    table: planned.id,
    number,
    question,
    starter,
    ...topic,
    people: planned.people,
    languages: sharedLanguages(world, people) ?? [],
  };
}

/** Whom one sat with, at whatever table: as many as these tables name. */
function metAt(world: World<Known>, tables: MineView['tables']): MineView['met'] {
  const people = new Set(tables.flatMap((table) => table.people));
  const organisations = new Set([...people].flatMap((id) => guestOf(world, { id }).organisation ?? []));
  return { people: people.size, organisations: organisations.size };
}
