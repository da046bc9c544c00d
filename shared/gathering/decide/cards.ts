import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { maxCards } from '../limits.ts';
import type { Open } from '../state.ts';
import { present } from './actor.ts';

export function decideOnCard(
  { state }: World<Open>,
  command: Extract<Command, { type: 'write_card' | 'us_too' }>,
  envelope: Envelope,
): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { person } = acting;
  if (command.type === 'us_too') {
    const card = state.cards[command.card];
    if (card === undefined) return refuse('unknown_card');
    if (card.author === person.id) return refuse('not_oneself');
    if (person.place.kind !== 'table' || card.table !== person.place.table) return refuse('unknown_card');
    if (card.usToo.includes(person.id) === command.on) return accept();
    return accept([{ type: 'UsTooChanged', data: { card: card.id, person: person.id, on: command.on } }]);
  }
  const table = person.place.kind === 'table' ? state.tables[person.place.table] : undefined;
  if (table === undefined || table.kind === 'plenary') return refuse('not_seated');
  if (state.pausedAt !== null) return refuse('is_paused');
  if (Object.keys(state.cards).length >= maxCards) return refuse('too_many');
  const { kind, question, themes, text } = command;
  if (!themes.every((theme) => state.about.themes.some(({ id }) => id === theme))) return refuse('unknown_theme');
  if (question !== null && !state.about.questions.some(({ id }) => id === question)) return refuse('unknown_question');
  const id = envelope.fresh[0];
  if (id === undefined) return refuse('too_many');
  const card = { id, kind, question, themes: [...new Set(themes)], table: table.id, tableNumber: table.number, author: person.id };
  return accept([{ type: 'CardWritten', data: { card } }], [{ owner: person.id, kind: 'card', id, value: text }]);
}
