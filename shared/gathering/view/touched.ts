import { changedRows, rowsOf } from '#shared/primitives/rows-of.ts';
import { tableOf } from '../people.ts';
import { comingPlenary, runningPlenary } from '../plenary.ts';
import type { Personal } from '../personal.ts';
import type { Card, Open } from '../state.ts';
import type { Table } from '../tables.ts';
import type { World } from '../decision.ts';
import { votesOf } from '../decide/programme.ts';
import { hostOf, roundTables } from '../select.ts';

/** Which views a change can have altered; a cheap comparison by identity that may name too many, never too few. */
export interface Touched {
  readonly tables: ReadonlySet<string> | 'all';
  readonly people: ReadonlySet<string> | 'all';
}

const everything: Touched = { tables: 'all', people: 'all' };

export function touched(before: World, after: World): Touched {
  const old = before.state;
  const now = after.state;
  if (old.phase !== 'open' || now.phase !== 'open') return everything;
  if (
    old.course !== now.course ||
    old.pausedAt !== now.pausedAt ||
    old.messages !== now.messages ||
    old.about !== now.about ||
    old.reportShared !== now.reportShared ||
    // Who has an organiser's rights by a link and was never in, nothing here says.
    old.concerns !== now.concerns
  )
    return everything;
  const people = new Set<string>(ofContacts(before.personal, after.personal));
  const tables = new Set<string>();
  for (const { was, is: person } of changedRows(old.people, now.people)) {
    people.add(person.id);
    for (const table of [was === undefined ? null : tableOf(was), tableOf(person)]) if (table !== null) tables.add(table);
  }
  if (before.personal.profile !== after.personal.profile)
    for (const { id, place } of rowsOf(now.people)) {
      if (before.personal.profile[id] === after.personal.profile[id]) continue;
      people.add(id);
      if (place.kind === 'table') tables.add(place.table);
      withCardsOf(now, id, tables, people);
      // Its organisations may be others now.
      const plenary = runningPlenary(now);
      if (plenary?.harvest === true) tables.add(plenary.id);
    }
  if (old.series !== now.series || before.personal.consent !== after.personal.consent)
    for (const id of Object.keys({ ...now.series.consents, ...now.series.again }))
      if (
        old.series.consents[id] !== now.series.consents[id] ||
        old.series.again[id] !== now.series.again[id] ||
        before.personal.consent[id] !== after.personal.consent[id]
      )
        people.add(id);
  for (const { is } of changedRows(old.tables, now.tables)) tables.add(is.id);
  withPlenary(old, now, tables, people);
  const moving = (id: string): boolean => {
    const [was, is] = [old.tables[id], now.tables[id]];
    return was?.mediaRoom !== is?.mediaRoom || was?.renewal !== is?.renewal;
  };
  const changingMedia = new Set([...tables].filter(moving));
  if (changingMedia.size > 0) for (const person of rowsOf(now.people)) if (changingMedia.has(tableOf(person) ?? '')) people.add(person.id);
  for (const table of Object.keys(old.tables)) if (!(table in now.tables)) tables.add(table);
  for (const id of tables)
    for (const table of [old.tables[id], now.tables[id]]) {
      const host = table === undefined ? null : hostOf(table);
      if (host !== null) people.add(host);
    }
  for (const id of tables) for (const person of offeredOf(old.tables[id], now.tables[id])) people.add(person);
  // A majority is one of all who are seated, at whichever table.
  if (now.course.kind === 'round') {
    const [was, is] = [votesOf(old, now.course.votes), votesOf(now, now.course.votes)];
    if (was.cast !== is.cast || was.needed !== is.needed) for (const { id } of roundTables(now)) tables.add(id);
  }
  if (old.cards !== now.cards)
    for (const card of [...Object.values(now.cards), ...Object.values(old.cards)])
      if (old.cards[card.id] !== now.cards[card.id]) withCard(card, tables, people);
  // Deleting or correcting a card's text changes no event-borne part.
  return before.personal.card === after.personal.card || old.cards !== now.cards ? { tables, people } : everything;
}

/** To whom a seat is held out, where that is not as it was. */
function offeredOf(was: Table | undefined, is: Table | undefined): string[] {
  const [before, after] = [was, is].map((table) => (table?.kind === 'topic' ? (table.offers ?? {}) : {}));
  return before === after ? [] : Object.keys({ ...before, ...after });
}

/** Who changed their card or whom it is offered to, and those who may have it. */
function ofContacts(before: Personal, after: Personal): string[] {
  if (before.contact_card === after.contact_card && before.contact_offers === after.contact_offers) return [];
  const ids = new Set([before, after].flatMap(({ contact_card, contact_offers }) => [contact_card, contact_offers].flatMap(Object.keys)));
  const differs = (id: string) =>
    before.contact_card[id] !== after.contact_card[id] || before.contact_offers[id] !== after.contact_offers[id];
  return [...ids].filter(differs).flatMap((id) => [id, ...(before.contact_offers[id] ?? []), ...(after.contact_offers[id] ?? [])]);
}

function withCard({ table, origin }: Card, tables: Set<string>, people: Set<string>): void {
  tables.add(table);
  if (origin.kind === 'named') people.add(origin.author);
}

/** Whoever changes organisation changes how many of them a card counts. */
function withCardsOf({ cards }: Open, person: string, tables: Set<string>, people: Set<string>): void {
  for (const card of Object.values(cards))
    if (card.usToo.includes(person) || (card.origin.kind === 'named' && card.origin.author === person)) withCard(card, tables, people);
}

/** The parts people have in the plenary: who comes on or leaves the stage or interprets, and where everyone goes when its bell rings. */
function withPlenary(old: Open, now: Open, tables: Set<string>, people: Set<string>): void {
  if (comingPlenary(old)?.mediaRoom !== comingPlenary(now)?.mediaRoom) for (const id of Object.keys(now.people)) people.add(id);
  const [was, is] = [runningPlenary(old), runningPlenary(now)];
  for (const id of [...(was?.stage ?? []), ...(is?.stage ?? [])]) if (was?.stage.includes(id) !== is?.stage.includes(id)) people.add(id);
  if (is?.harvest === true && (old.cards !== now.cards || old.people !== now.people)) tables.add(is.id);
  if (old.interpreters === now.interpreters) return;
  for (const id of [...Object.values(old.interpreters), ...Object.values(now.interpreters)]) people.add(id);
  if (is !== undefined) tables.add(is.id);
}
