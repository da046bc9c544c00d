import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { tableOf } from '../people.ts';
import { companyAt } from '../select.ts';
import type { Open } from '../state.ts';
import { isOrganiser, present } from './actor.ts';

/** What browsers at the table noticed; of two who notice the same the later one says nothing new. */
export function reportQuiet(
  { state }: World<Open>,
  { table: id, on }: Extract<Command, { type: 'report_quiet' }>,
  envelope: Envelope,
): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const table = state.tables[id];
  if (table === undefined) return refuse('unknown_table');
  if (tableOf(acting.person) !== id) return refuse('not_seated');
  if (table.kind === 'plenary') return refuse('not_allowed');
  if (state.pausedAt !== null) return refuse('is_paused');
  const changes = (table.quietSince !== undefined) !== on && (!on || companyAt(state, id).length > 1);
  return accept(changes ? [{ type: 'TableQuietChanged', data: { table: id, on } }] : []);
}

/** Whoever sits there asks an organiser to come, and takes it back; organisers note that it is done. */
export function askForHelp(
  { state }: World<Open>,
  { table: id, on }: Extract<Command, { type: 'ask_for_help' }>,
  envelope: Envelope,
): Decision {
  const { actor } = envelope;
  if (actor.kind === 'system') return refuse('not_allowed');
  const table = state.tables[id];
  if (table === undefined) return refuse('unknown_table');
  const person = state.people[actor.id];
  const sits = person !== undefined && tableOf(person) === id;
  if (!sits && !isOrganiser(envelope)) return refuse('not_seated');
  if (table.kind === 'plenary') return refuse('not_allowed');
  return accept((table.wantsHelp !== undefined) === on ? [] : [{ type: 'HelpAsked', data: { table: id, by: actor.id, on } }]);
}
