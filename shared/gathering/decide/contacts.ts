import type { Command, Envelope } from '../commands.ts';
import { haveExchanged } from '../contacts.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { Person } from '../people.ts';
import type { PersonalChange } from '../personal.ts';
import { seatedAt } from '../select.ts';
import { satTogether } from '../sittings.ts';
import type { GatheringState } from '../state.ts';
import { present } from './actor.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type ContactCommand = Extract<Command, { type: 'set_contact_card' | 'offer_contact' | 'offer_contact_to_table' }>;

/**
 * Contact cards, while the gathering goes on and after it. No event comes of them: what would stand in the log, or raise its
 * version, could tell of an offer that was never answered.
 */
export function decideOnContact({ state, personal }: World, command: ContactCommand, envelope: Envelope): Decision {
  const { actor } = envelope;
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over' && state.erased) return refuse('is_over');
  if (actor.kind === 'system') return refuse('not_allowed');
  const person = state.people[actor.id];
  if (person?.standing === 'removed') return refuse('removed');
  if (person?.standing !== 'admitted') return refuse('not_admitted');
  if (command.type === 'set_contact_card')
    return accept(
      [],
      // Taken away first, so that what it said before leaves no trace in the store.
      [null, command.card].map((value) => ({ owner: person.id, kind: 'contact_card', id: person.id, value })),
    );
  if (personal.contact_card[person.id] === undefined) return refuse('no_contact_card');
  const offered = personal.contact_offers[person.id] ?? [];
  if (command.type === 'offer_contact_to_table') {
    if (state.phase !== 'open') return refuse('is_over');
    const acting = present(state, envelope);
    if (!acting.ok) return acting.refusal;
    const { place } = acting.person;
    const table = place.kind === 'table' ? state.tables[place.table] : undefined;
    if (table === undefined || table.kind === 'plenary') return refuse('not_seated');
    return offering(person, offered, [...offered, ...seatedAt(state, table.id).flatMap(({ id }) => (id === person.id ? [] : id))]);
  }
  const other = command.person;
  if (other === person.id) return refuse('not_oneself');
  if (!command.on) {
    if (haveExchanged(personal, person.id, other)) return refuse('already_exchanged');
    return offering(
      person,
      offered,
      offered.filter((one) => one !== other),
    );
  }
  return mayBeOffered(state, person, other) ? offering(person, offered, [...offered, other]) : refuse('unknown_person');
}

const mayBeOffered = (state: Known, person: Person, other: string): boolean =>
  state.people[other]?.standing === 'admitted' && satTogether(state, person.id, other);

function offering({ id }: Person, before: readonly string[], after: readonly string[]): Decision {
  const offers = [...new Set(after)];
  if (offers.length === before.length) return accept();
  const change: PersonalChange = { owner: id, kind: 'contact_offers', id, value: offers.length === 0 ? null : offers };
  return accept([], [change]);
}
