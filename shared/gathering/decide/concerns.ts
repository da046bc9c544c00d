import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import { maxConcerns } from '../limits.ts';
import { tableOf } from '../people.ts';
import type { Open } from '../state.ts';
import { isOrganiser, present } from './actor.ts';

/** Somebody reports a person to organisers; of one who is an organiser the others are told. */
export function raiseConcern(
  { state }: World<Open>,
  { person: id, text }: Extract<Command, { type: 'raise_concern' }>,
  envelope: Envelope,
): Decision {
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { person: by } = acting;
  if (id === by.id) return refuse('not_oneself');
  const person = state.people[id];
  if (person?.standing !== 'admitted') return refuse('unknown_person');
  const others = Object.values(state.people).filter((one) => one.role === 'organiser' && one.standing !== 'removed' && one.id !== id);
  if (others.length === 0) return refuse('nobody_to_tell');
  const waiting = Object.values(state.concerns ?? {}).filter((one) => one.by === by.id && !one.settled);
  if (waiting.length >= maxConcerns) return refuse('too_many');
  const [concern = ''] = envelope.fresh;
  const table = state.tables[tableOf(by) ?? ''];
  const at = table === undefined ? null : { id: table.id, kind: table.kind, number: table.number };
  return accept(
    [{ type: 'ConcernRaised', data: { concern, by: by.id, person: id, table: at } }],
    text === '' ? [] : [{ owner: concern, kind: 'concern', id: concern, value: text }],
  );
}

/** An organiser has seen to it, during the gathering or after it; never the one whom it is about. */
export function settleConcern({ state }: World, command: Extract<Command, { type: 'settle_concern' }>, envelope: Envelope): Decision {
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (state.phase === 'none') return refuse('not_yet');
  const concern = state.concerns?.[command.concern];
  const { actor } = envelope;
  if (concern === undefined || (actor.kind === 'person' && actor.id === concern.person)) return refuse('unknown_concern');
  return accept(concern.settled ? [] : [{ type: 'ConcernSettled', data: { concern: concern.id } }]);
}
