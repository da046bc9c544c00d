import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { tableOf, type Person } from '../people.ts';
import { mayKeep } from '../select.ts';
import { mayShareAt } from '../sharing.ts';
import type { Open } from '../state.ts';
import type { Table } from '../tables.ts';
import { present } from './actor.ts';

type ShareCommand = Extract<Command, { type: 'start_share' | 'stop_share' | 'ask_share' | 'answer_share' }>;

export function decideOnSharing({ state }: World<Open>, command: ShareCommand, envelope: Envelope): Decision {
  if (command.type === 'stop_share') return stop(state, command.table, envelope);
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { person } = acting;
  const table = state.tables[tableOf(person) ?? ''];
  if (table === undefined) return refuse('not_seated');
  if (command.type === 'answer_share') return answer(table, person, command);
  if (state.pausedAt !== null) return refuse('is_paused');
  if (!mayShareAt(table, person)) return refuse('not_allowed');
  const { sharing } = table;
  switch (command.type) {
    case 'start_share':
      if (command.table !== undefined && command.table !== table.id) return refuse('not_seated');
      if (sharing !== undefined) return sharing.person === person.id ? accept() : refuse('somebody_shares');
      return accept([{ type: 'ShareBegan', data: { table: table.id, person: person.id } }]);
    case 'ask_share': {
      if (sharing === undefined || sharing.person === person.id) return accept();
      return accept(
        sharing.asking.includes(person.id) === command.asks
          ? []
          : [{ type: 'ShareAsked', data: { table: table.id, person: person.id, asks: command.asks } }],
      );
    }
  }
}

/** Whoever shares, at a topic table its host, and organisers anywhere. */
function stop(state: Open, id: string, envelope: Envelope): Decision {
  const { actor } = envelope;
  if (actor.kind === 'system') return refuse('not_allowed');
  const table = state.tables[id];
  if (table === undefined) return refuse('unknown_table');
  if (table.sharing === undefined) return accept();
  const may = table.sharing.person === actor.id || mayKeep(table, actor);
  return may ? accept([{ type: 'ShareEnded', data: { table: table.id } }]) : refuse('table_not_yours');
}

function answer({ id, sharing }: Table, person: Person, command: Extract<ShareCommand, { type: 'answer_share' }>): Decision {
  if (sharing?.person !== person.id) return refuse('not_allowed');
  if (!sharing.asking.includes(command.person)) return accept();
  return accept([
    command.yes
      ? { type: 'ShareBegan', data: { table: id, person: command.person } }
      : { type: 'ShareAsked', data: { table: id, person: command.person, asks: false } },
  ]);
}
