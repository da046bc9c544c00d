import { wroteUnnamed } from '../chatham-house.ts';
import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { mayKeep } from '../select.ts';
import { isOrganiser } from './actor.ts';

/** Anyone who answers for the table or the gathering turns the rule on; off only while no card was written on its promise. */
export function decideOnChathamHouse(
  { state }: World,
  { table, on }: Extract<Command, { type: 'chatham_house' }>,
  envelope: Envelope,
): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over') return refuse('is_over');
  if (table === null) {
    if (!isOrganiser(envelope)) return refuse('not_allowed');
    if (state.about.chathamHouse === on) return accept();
  } else {
    if (state.phase !== 'open') return refuse('not_yet');
    const { actor } = envelope;
    const found = state.tables[table];
    if (found === undefined) return refuse('unknown_table');
    if (found.kind !== 'topic') return refuse('round_table');
    if (actor.kind === 'system' || !mayKeep(found, actor)) return refuse('table_not_yours');
    if (found.chathamHouse === on) return accept();
  }
  if (!on && wroteUnnamed(state, table)) return refuse('rule_stays');
  return accept([{ type: 'ChathamHouseChanged', data: { table, on } }]);
}
