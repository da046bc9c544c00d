import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { isHosted, mayKeep } from '../select.ts';
import type { Card, CardEditor, GatheringState } from '../state.ts';
import { wrongContent } from './cards.ts';
import { textOf, withoutReport } from './report.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** A card is corrected by its author or who keeps its table, and deleted by its author; its author may do so after the end too. */
export function decideOnWrittenCard(
  { state }: World,
  command: Extract<Command, { type: 'edit_card' | 'delete_card' }>,
  envelope: Envelope,
): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over' && state.erased) return refuse('is_over');
  const { actor } = envelope;
  if (actor.kind === 'system') return refuse('not_allowed');
  const { standing } = state.people[actor.id] ?? { standing: 'knocking' };
  if (standing === 'removed') return refuse('removed');
  if (standing === 'knocking') return refuse('not_admitted');
  const card = state.cards[command.card];
  if (card === undefined) return refuse('unknown_card');
  const by = editorOf(state, card, command.proof, actor);
  const { id } = card;
  if (command.type === 'delete_card') {
    if (by !== 'author') return refuse('card_not_yours');
    return accept([{ type: 'CardDeleted', data: { card: id } }], [...textOf(card, 'card', null), ...withoutReport(card)]);
  }
  if (by === null) return refuse('card_not_yours');
  const { kind, question, themes, text } = command;
  const wrong = wrongContent(state, command);
  if (wrong !== null) return refuse(wrong);
  return accept(
    [{ type: 'CardEdited', data: { card: id, kind, question, themes: [...new Set(themes)], by } }],
    [...textOf(card, 'card', text), ...withoutReport(card)],
  );
}

function editorOf(state: Known, { origin, table: id }: Card, proof: string | null, actor: { id: string; role: string }): CardEditor | null {
  if (origin.kind === 'named' ? origin.author === actor.id : origin.proof === proof) return 'author';
  const table = state.phase === 'open' ? state.tables[id] : undefined;
  return table !== undefined && isHosted(table) && mayKeep(table, actor) ? 'host' : null;
}
