import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import type { PersonalChange } from '../personal.ts';
import type { Card, GatheringState } from '../state.ts';
import { voiceOf } from '../voices.ts';
import { textOf } from './report.ts';
import { aloneKinds, rowsAlone } from './rows-alone.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type Erase = Extract<Command, { type: 'delete_my_data' }>;

/**
 * All that is known of whoever asks goes at once, during the gathering and after it; their cards go along or stay as nobody's.
 * Whoever is in leaves. What lies under their name in the store goes in the same transaction, see `erasedBy`.
 */
export function decideOnErasure(world: World, command: Erase, { actor }: Envelope): Decision {
  const { state } = world;
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over' && state.erased) return refuse('is_over');
  const person = actor.kind === 'system' ? undefined : state.people[actor.id];
  if (person === undefined || person.standing === 'knocking') return refuse('not_admitted');
  const { id } = person;
  const known = { state, personal: world.personal };
  const own = Object.values(state.cards).filter(({ origin }) => origin.kind === 'named' && origin.author === id);
  const kept = command.cards === 'keep' ? own : [];
  const events: GatheringEvent[] = [
    ...(state.phase === 'open' && person.place.kind !== 'nowhere'
      ? [{ type: 'PersonWentAway', data: { person: id, cause: 'left' } } as const]
      : []),
    ...own.filter((card) => !kept.includes(card)).map((card) => ({ type: 'CardDeleted', data: { card: card.id } }) as const),
    ...(state.series.consents[id] === true ? [{ type: 'SeriesLeft', data: { person: id } } as const] : []),
    { type: 'PersonErased', data: { person: id, cards: kept.map((card) => ({ card: card.id, among: amongAt(known, card) })) } },
  ];
  return accept(events, [...rowsOf(known, id, own), ...kept.flatMap((card) => nobodys(known, card)), ...withdrawn(known, id)]);
}

/**
 * Whose rows go from the store with a decision, whatever they are, and go again from a backup that is put back: people who deleted
 * their data, deleted cards, a yes or an address that was taken back, what they or others reported of them, invitations that were withdrawn.
 */
export function erasedBy({ events, personal }: Extract<Decision, { ok: true }>): string[] {
  const said = events.flatMap(({ type, data }) => (type === 'PersonErased' ? [data.person] : type === 'CardDeleted' ? [data.card] : []));
  const withdrawn = personal
    .filter(({ kind, id, owner, value }) => goesAgain(kind, owner === id) && value === null)
    .map(({ owner }) => owner);
  return [...new Set([...said, ...withdrawn])];
}

/** A yes that was taken back and an invitation's address lie under owners of their own. */
const goesAgain = (kind: PersonalChange['kind'], ofPerson: boolean): boolean =>
  kind === 'profile' || kind === 'concern' || (aloneKinds.includes(kind) && !ofPerson);

/** How many organisations sat at the card's table, whoever named none counting as one. */
const amongAt = (world: World<Known>, { table }: Card): number =>
  new Set((world.state.sittings[table]?.stays ?? []).map(({ person }) => voiceOf(world, person))).size;

/** What is kept in memory of a person, taken away. */
function rowsOf({ state }: World<Known>, id: string, cards: readonly Card[]): PersonalChange[] {
  const own = (['profile', 'contact_card', 'contact_offers', 'survey'] as const).map((kind): PersonalChange => ({
    owner: id,
    kind,
    id,
    value: null,
  }));
  const topics = Object.values(state.sittings).filter(({ openedBy }) => openedBy === id);
  const concerns = Object.values(state.concerns ?? {}).filter(({ by, person }) => by === id || person === id);
  const messages = state.phase === 'open' ? state.messages.filter(({ by }) => by === id) : [];
  return [
    ...own,
    ...rowsAlone({ kind: 'consent', id, value: null }),
    ...rowsAlone({ kind: 'invitation', id, value: null }),
    ...topics.map(({ table }): PersonalChange => ({ owner: id, kind: 'topic', id: table, value: null })),
    ...concerns.map((concern): PersonalChange => ({ owner: concern.id, kind: 'concern', id: concern.id, value: null })),
    ...messages.map((message): PersonalChange => ({ owner: id, kind: 'message', id: message.id, value: null })),
    ...cards.flatMap((card) => (['card', 'correction', 'translations'] as const).flatMap((kind) => textOf(card, kind, null))),
  ];
}

/** The texts of a card that stays, as its own: whose it was nothing says any more. */
function nobodys({ personal }: World<Known>, { id }: Card): PersonalChange[] {
  const [card, correction, translations] = [personal.card[id], personal.correction[id], personal.translations[id]];
  return [
    ...(card === undefined ? [] : [{ owner: id, kind: 'card', id, value: card } as const]),
    ...(correction === undefined ? [] : [{ owner: id, kind: 'correction', id, value: correction } as const]),
    ...(translations === undefined ? [] : [{ owner: id, kind: 'translations', id, value: translations } as const]),
  ];
}

/** Others’ offers to a person who is gone. */
function withdrawn({ personal }: World<Known>, id: string): PersonalChange[] {
  return Object.entries(personal.contact_offers).flatMap(([other, offers]): PersonalChange[] => {
    if (other === id || !offers.includes(id)) return [];
    const left = offers.filter((one) => one !== id);
    const about = { owner: other, kind: 'contact_offers', id: other } as const;
    return [{ ...about, value: null }, ...(left.length === 0 ? [] : [{ ...about, value: left }])];
  });
}
