import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { tableOf } from '../people.ts';
import { mayKeep } from '../select.ts';
import type { Open } from '../state.ts';
import { mayPublishIn } from '../view/tickets.ts';

/** Whoever keeps the table, or any organiser, switches a microphone off there; nobody switches another's on. */
export function mute({ state }: World<Open>, command: Extract<Command, { type: 'mute' }>, { actor }: Envelope): Decision {
  if (actor.kind === 'system') return refuse('not_allowed');
  const table = state.tables[command.table];
  if (table === undefined) return refuse('unknown_table');
  if (!mayKeep(table, actor)) return refuse('table_not_yours');
  if (command.person === actor.id) return refuse('not_oneself');
  const person = state.people[command.person];
  if (person === undefined || tableOf(person) !== table.id) return refuse('unknown_person');
  // Whoever just listens has nothing to switch off.
  if (!mayPublishIn(state, table.mediaRoom, person.id)) return accept();
  return accept([{ type: 'MicrophoneMuted', data: { table: table.id, person: person.id, by: actor.id } }]);
}
