import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { withdrawSeconds } from '../limits.ts';
import type { Open } from '../state.ts';
import { isOrganiser } from './actor.ts';
import { written } from './written-in.ts';

export function decideOnMessage(
  { state }: World<Open>,
  command: Extract<Command, { type: 'message' | 'withdraw_message' }>,
  envelope: Envelope,
): Decision {
  const { actor } = envelope;
  if (!isOrganiser(envelope) || actor.kind === 'system') return refuse('not_allowed');
  if (command.type === 'withdraw_message') {
    const message = state.messages.find(({ id }) => id === command.message);
    if (message === undefined) return refuse('unknown_message');
    if (envelope.at > message.at + withdrawSeconds * 1000) return refuse('too_late');
    return accept(
      [{ type: 'MessageWithdrawn', data: { id: message.id } }],
      [{ owner: message.by, kind: 'message', id: message.id, value: null }],
    );
  }
  if (command.to.kind === 'table' && state.tables[command.to.table] === undefined) return refuse('unknown_table');
  const id = envelope.fresh[0];
  if (id === undefined) return refuse('too_many');
  return accept(
    [{ type: 'MessageSent', data: { id, by: actor.id, to: command.to, ...written(command) } }],
    [{ owner: actor.id, kind: 'message', id, value: command.text }],
  );
}
