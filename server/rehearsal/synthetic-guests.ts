import type { ClientSignal, SignalMessage } from '#shared/contract/socket-events.ts';
import { isUnnamedAt } from '#shared/gathering/chatham-house.ts';
import type { CardContent, ClientCommand, SystemCommand } from '#shared/gathering/commands.ts';
import { isHere, tableOf, type Person, type Profile } from '#shared/gathering/people.ts';
import { seatedAt, topicTables } from '#shared/gathering/select.ts';
import type { Open } from '#shared/gathering/state.ts';
import type { Clock } from '#server/ports/clock.ts';
import { freshId } from '#server/runtime/fresh-ids.ts';
import type { Gathering } from '#server/runtime/gathering.ts';
import type { Cast } from './cast.ts';
import type { GuestScript } from './guest-script.ts';
import { smallTalk, whatWasSaid } from './small-talk.ts';

const turnMs = 500;
const talkEverySeconds = 14;
const typeMs = 70;
/** So that a visitor finds a seat at every table. */
const guestsAtTable = 5;

export interface SyntheticGuestsOptions {
  readonly gathering: Gathering;
  readonly clock: Clock;
  readonly node: string;
  readonly cast: Cast;
  readonly say: (message: SignalMessage) => void;
  readonly onError: (error: unknown) => void;
}

interface Guest {
  readonly id: string;
  readonly index: number;
  readonly profile: Profile;
  readonly script: GuestScript;
  readonly cards: CardContent[];
  readonly agreed: Set<string>;
  satAt: number;
  dropped: boolean;
  nextTalk: number;
}

/** Guests who take part by the same commands as people, without media; what they do next follows from where they are. */
export function startSyntheticGuests({ gathering, clock, node, cast, say, onError }: SyntheticGuestsOptions): () => void {
  const startedAt = clock.now();
  // Nobody types ten times faster; they begin sooner.
  const haste = cast.speed === 1 ? 1 : 4;
  const guests = cast.members.map(({ id, profile, script, cards }, index): Guest => ({
    id,
    index,
    profile,
    script,
    cards: [...cards],
    agreed: new Set(),
    satAt: 0,
    dropped: false,
    nextTalk: 0,
  }));
  const ids = new Set(guests.map(({ id }) => id));
  let visitorSince: number | null = null;
  let cancel = (): void => undefined;
  let stopped = false;

  const submit = (guest: Guest, command: ClientCommand): void => {
    const actor = { kind: 'person', id: guest.id, role: 'participant' } as const;
    gathering.submit({ command, commandId: freshId(), actor }).catch(onError);
  };
  const system = (command: SystemCommand | ClientCommand): void => {
    gathering.submit({ command, commandId: freshId(), actor: { kind: 'system' } }).catch(onError);
  };

  function turn(): void {
    const { state } = gathering.world();
    if (stopped || state.phase === 'over') return;
    if (state.phase === 'open') {
      const now = clock.now();
      startWhenSomebodyWatches(state, now);
      if (state.pausedAt === null) for (const guest of guests) act(state, guest, now);
    }
    cancel = clock.at(clock.now() + turnMs, turn);
  }

  function startWhenSomebodyWatches(state: Open, now: number): void {
    if (Object.values(state.people).some((person) => !ids.has(person.id) && isHere(person) && person.place.kind !== 'nowhere'))
      visitorSince ??= now;
    if (cast.begin === null) return;
    const due = now - startedAt > cast.begin.anywayMs || (visitorSince !== null && now - visitorSince > cast.begin.afterVisitorMs);
    if (state.course.kind === 'before' && state.course.coming === null && due) system({ type: 'start' });
  }

  function act(state: Open, guest: Guest, now: number): void {
    const { script, profile } = guest;
    const person = state.people[guest.id];
    if (person === undefined || person.standing === 'invited') {
      if (script.arrivesAt !== null && now - startedAt >= script.arrivesAt * 1000)
        submit(guest, { type: 'arrive', profile, mode: script.listens ? 'listening' : 'no_camera' });
      return;
    }
    if (person.presence.kind === 'here' && person.presence.node !== node) {
      system({ type: 'connect', person: guest.id, node });
      return;
    }
    if (person.presence.kind === 'dropped') {
      if (script.comesBack && now - person.presence.at > 9000 / haste) system({ type: 'connect', person: guest.id, node });
      return;
    }
    if (person.presence.kind === 'away') return;
    if (shouldDrop(state, guest, now)) {
      guest.dropped = true;
      system({ type: 'disconnect', person: guest.id, node });
      return;
    }
    const { coming } = state.course;
    if (coming?.to.kind === 'round' && coming.to.round === script.restsInRound && person.answer === null)
      submit(guest, { type: 'answer', answer: 'out' });
    const table = tableOf(person);
    if (table === null) takeSeat(state, guest, person, now);
    else if (state.tables[table]?.kind !== 'plenary') atTable(state, guest, table, now);
  }

  function shouldDrop({ course }: Open, { script, dropped }: Guest, now: number): boolean {
    return !dropped && course.kind === 'round' && course.round === script.dropsInRound && now - course.startedAt > 15_000 / haste;
  }

  function takeSeat(state: Open, guest: Guest, person: Person, now: number): void {
    guest.satAt = 0;
    if (state.course.kind === 'round' || state.course.kind === 'plenary' || person.answer === 'out') return;
    if (guest.nextTalk === 0) guest.nextTalk = now + (1500 + guest.script.pace * 6000) / haste;
    if (now < guest.nextTalk) return;
    guest.nextTalk = now + 5000 / haste;
    const theme = guest.cards[0]?.themes[0];
    const open = topicTables(state)
      .map((table) => ({ table, people: seatedAt(state, table.id).length }))
      .filter(({ table, people }) => people < Math.min(table.seats, guestsAtTable));
    const best = open.find(({ table }) => table.theme === theme) ?? open.sort((x, y) => x.people - y.people)[0];
    if (best !== undefined) submit(guest, { type: 'sit', table: best.table.id });
  }

  function atTable(state: Open, guest: Guest, table: string, now: number): void {
    if (guest.satAt === 0) {
      guest.satAt = now;
      guest.nextTalk = now + ((2 + guest.script.pace * talkEverySeconds) * 1000) / haste;
    }
    if (now < guest.nextTalk) return;
    guest.nextTalk = now + ((0.6 + guest.script.pace) * talkEverySeconds * 1000) / haste;
    if (leaveSummary(state, guest, table)) return;
    agree(state, guest, table);
    if (!writeCard(state, guest, table)) talk(guest, table);
  }

  function writeCard(state: Open, guest: Guest, table: string): boolean {
    const place = state.tables[table];
    const index = guest.cards.findIndex((card) =>
      place?.kind === 'topic' ? card.themes.includes(place.theme ?? '') : card.question === place?.question,
    );
    const [card] = index < 0 ? [] : guest.cards.splice(index, 1);
    if (card === undefined) return false;
    const { kind, question, themes, text } = card;
    submit(guest, { type: 'write_card', kind, question, themes, text, proof: proofAt(state, table) });
    return true;
  }

  /** Whoever keeps a table of a world café leaves a card for those who come next, once in each round. */
  function leaveSummary(state: Open, guest: Guest, table: string): boolean {
    const place = state.tables[table];
    if (place?.kind !== 'round' || place.cafe?.host !== guest.id || state.course.kind !== 'round') return false;
    if (place.cafe.summary?.round === state.course.round) return false;
    const lines = whatWasSaid[languageOf(guest)];
    submit(guest, { type: 'write_summary', table, text: lines[state.course.round % lines.length] ?? '' });
    return true;
  }

  function agree(state: Open, guest: Guest, table: string): void {
    const { organisation } = guest.profile;
    const card = Object.values(state.cards).find((one) => {
      const own = one.origin.kind === 'named' && one.origin.author === guest.id;
      if (one.table !== table || own || one.usToo.includes(guest.id) || guest.agreed.has(one.id)) return false;
      const text = gathering.world().personal.card[one.id]?.text;
      return text !== undefined && cast.agrees(organisation, text);
    });
    if (card === undefined) return;
    guest.agreed.add(card.id);
    submit(guest, { type: 'us_too', card: card.id, on: true, proof: proofAt(state, table) });
  }

  /** Types a line letter by letter, with a light on the cup as if it were said aloud. */
  function talk(guest: Guest, table: string): void {
    const lines = smallTalk[languageOf(guest)];
    const text = lines[Math.floor(guest.nextTalk / 1000) % lines.length] ?? '';
    const line = freshId();
    const send = (signal: ClientSignal): void => say({ ...signal, from: guest.id, table });
    const type = (letters: number): void => {
      const person = gathering.world().state;
      const stillThere =
        person.phase === 'open' && person.people[guest.id] !== undefined && tableOf(person.people[guest.id] ?? nowhere) === table;
      if (stopped || !stillThere) return;
      const done = letters >= text.length;
      send({ kind: 'live_text', line, text: text.slice(0, letters), done });
      if (done) send({ kind: 'speaking', on: false });
      else clock.at(clock.now() + typeMs * 4, () => type(letters + 4));
    };
    send({ kind: 'speaking', on: true });
    type(4);
  }

  turn();
  return () => {
    stopped = true;
    cancel();
  };
}

const languageOf = ({ profile, index }: Guest): 'fr' | 'en' => (profile.languages.includes('fr') && index % 2 === 0 ? 'fr' : 'en');

const nowhere = { place: { kind: 'nowhere' } } as const;

/** Guests forget their cards, so under the Chatham House rule any proof will do. */
function proofAt(state: Open, table: string): string | null {
  const found = state.tables[table];
  return found !== undefined && isUnnamedAt(state, found) ? `${freshId()}.${freshId()}` : null;
}
