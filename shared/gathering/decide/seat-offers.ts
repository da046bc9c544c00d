import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { maxSeatOffers, seatOfferAgainSeconds, seatOfferSeconds } from '../limits.ts';
import { isHere, tableOf, type Person } from '../people.ts';
import { pendingOffers, waitsForAnswer } from '../seat-offers.ts';
import { mayKeep, seatedAt } from '../select.ts';
import type { Open } from '../state.ts';
import type { TopicTable } from '../tables.ts';
import { present } from './actor.ts';

type OfferCommand = Extract<Command, { type: 'offer_seat' | 'decline_seat' }>;

export function decideOnSeatOffer({ state }: World<Open>, command: OfferCommand, envelope: Envelope): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const table = state.tables[command.table];
  if (table === undefined) return refuse('unknown_table');
  if (table.kind !== 'topic') return refuse('round_table');
  const { person } = acting;
  if (command.type === 'offer_seat') return offerSeat(state, { table, by: person, to: command.person }, envelope.at);
  return accept(waitsForAnswer(table, person.id) ? [{ type: 'SeatDeclined', data: { table: table.id, person: person.id } }] : []);
}

/** Whoever keeps the table asks somebody in the hall to sit down; while it is open to all, so does everyone who sits there. */
function offerSeat(state: Open, { table, by, to }: { table: TopicTable; by: Person; to: string }, at: number): Decision {
  if (!mayKeep(table, by)) {
    if (tableOf(by) !== table.id) return refuse('not_seated');
    if (table.closed === true) return refuse('table_not_yours');
  }
  const guest = state.people[to];
  if (guest === undefined) return refuse('unknown_person');
  if (guest.id === by.id) return refuse('not_oneself');
  if (guest.place.kind !== 'hall' || !isHere(guest)) return refuse('not_in_hall');
  const before = table.offers?.[to];
  if (before !== undefined && before.state !== 'lapsed') return accept();
  if (before !== undefined && at < before.until + seatOfferAgainSeconds * 1000) return refuse('too_soon');
  const seated = seatedAt(state, table.id);
  if (seated.length + pendingOffers(table).length >= table.seats) return refuse('table_full');
  if (pendingOffers(table).filter((offer) => offer.by === by.id).length >= maxSeatOffers) return refuse('too_many');
  const shown = [by, ...seated].every((one) => !one.avoids.includes(to) && !guest.avoids.includes(one.id));
  return accept([{ type: 'SeatOffered', data: { table: table.id, person: to, by: by.id, until: at + seatOfferSeconds * 1000, shown } }]);
}

/** What is due by then; nobody is told whether there was an answer. */
export function lapseOffers({ tables }: Open, id: string, at: number): Decision {
  const table = tables[id];
  const due = table === undefined ? [] : pendingOffers(table).filter(({ until }) => until <= at);
  return accept(due.length === 0 ? [] : [{ type: 'SeatOffersLapsed', data: { table: id, people: due.map(({ person }) => person) } }]);
}
