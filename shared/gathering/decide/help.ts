import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { tableOf } from '../people.ts';
import type { Open } from '../state.ts';
import { isOrganiser } from './actor.ts';

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
