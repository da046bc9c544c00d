import { isUnnamedAt } from '../chatham-house.ts';
import type { CardContent, Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { maxCards } from '../limits.ts';
import type { Refusal } from '../refusals.ts';
import { seatedAt } from '../select.ts';
import type { CardOrigin, GatheringState, Open } from '../state.ts';
import { voiceOf } from '../voices.ts';
import { present } from './actor.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

export function decideOnCard(
  world: World<Open>,
  command: Extract<Command, { type: 'write_card' | 'us_too' }>,
  envelope: Envelope,
): Decision {
  const { state } = world;
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { person } = acting;
  const table = person.place.kind === 'table' ? state.tables[person.place.table] : undefined;
  if (command.type === 'us_too') return sayUsToo(world, command, person.id, table?.id ?? null);
  if (table === undefined || table.kind === 'plenary') return refuse('not_seated');
  if (state.pausedAt !== null) return refuse('is_paused');
  if (Object.keys(state.cards).length >= maxCards) return refuse('too_many');
  const { kind, question, themes, text, proof } = command;
  const wrong = wrongContent(state, command);
  if (wrong !== null) return refuse(wrong);
  if (proof === null && isUnnamedAt(state, table)) return refuse('no_names_here');
  const id = envelope.fresh[0];
  if (id === undefined) return refuse('too_many');
  const origin: CardOrigin =
    proof === null ? { kind: 'named', author: person.id } : { kind: 'unnamed', proof, among: voicesAt(world, table.id) };
  const card = { id, kind, question, themes: [...new Set(themes)], table: table.id, tableNumber: table.number, origin };
  return accept([{ type: 'CardWritten', data: { card } }], [{ owner: id, kind: 'card', id, value: text }]);
}

/** Why these themes or this question cannot be a card's; null when they can. */
export function wrongContent({ about }: Known, { themes, question }: Pick<CardContent, 'themes' | 'question'>): Refusal | null {
  if (!themes.every((theme) => about.themes.some(({ id }) => id === theme))) return 'unknown_theme';
  return question === null || about.questions.some(({ id }) => id === question) ? null : 'unknown_question';
}

const voicesAt = (world: World<Open>, table: string): number =>
  new Set(seatedAt(world.state, table).map(({ id }) => voiceOf(world, id))).size;

function sayUsToo(
  { state }: World<Open>,
  { card: id, on, proof }: Extract<Command, { type: 'us_too' }>,
  person: string,
  at: string | null,
): Decision {
  const card = state.cards[id];
  const table = at === null ? undefined : state.tables[at];
  if (card === undefined || table === undefined || card.table !== at) return refuse('unknown_card');
  const { origin } = card;
  if (proof === null) {
    if (origin.kind === 'named' && origin.author === person) return refuse('not_oneself');
    if (card.usToo.includes(person) === on) return accept();
    if (on && (origin.kind === 'unnamed' || isUnnamedAt(state, table))) return refuse('no_names_here');
    return accept([{ type: 'UsTooChanged', data: { card: id, person, on } }]);
  }
  if (card.usTooUnnamed.includes(proof) === on) return accept();
  // Nobody knows who they are, so that one browser could say it often: there are never more of them than others at the table.
  if (on && card.usTooUnnamed.length >= Math.max(table.seats, seatedAt(state, table.id).length) - 1) return refuse('too_many');
  return accept([{ type: 'UsTooCounted', data: { card: id, proof, on } }]);
}
