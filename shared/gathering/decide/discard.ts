import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { isAround } from '../people.ts';
import { isOrganiser } from './actor.ts';

type DiscardCommand = Extract<Command, { type: 'discard' | 'keep' }>;

/** What still happens to a gathering that was deleted and may be taken back; everything else is refused. */
export const mayStillHappen: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'discard',
  'keep',
  'deadline',
  'disconnect',
  'lose_node',
  'report_mails',
]);

/** Organisers delete a gathering that does not run, and take that back as long as it is kept. */
export function decideOnDiscard({ state }: World, command: DiscardCommand, envelope: Envelope): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (command.type === 'keep')
    return state.discarded === null || state.discarded.done ? accept() : accept([{ type: 'GatheringKept', data: {} }]);
  if (state.discarded !== null) return accept();
  if (state.phase === 'open' && state.course.kind !== 'before') return refuse('still_running');
  const leaving =
    state.phase === 'draft' ? [] : Object.values(state.people).filter((person) => isAround(person) && person.place.kind !== 'nowhere');
  const gone = leaving.map(({ id }): GatheringEvent => ({ type: 'PersonWentAway', data: { person: id, cause: 'left' } }));
  return accept([...gone, { type: 'GatheringDiscarded', data: {} }]);
}
