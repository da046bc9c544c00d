import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import type { GatheringState } from '../state.ts';
import { isOrganiser } from './actor.ts';
import { rowsAlone } from './rows-alone.ts';

/** What organisers know of somebody, corrected. Afterwards only the address still serves, until everything personal is erased. */
export function editGuest({ state, personal }: World, command: Extract<Command, { type: 'edit_guest' }>, envelope: Envelope): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  const { person: id, mail, firstTimer, host } = command;
  const person = state.people[id];
  if (person === undefined || person.standing === 'removed' || personal.profile[id] === undefined) return refuse('unknown_person');
  const apart = [...new Set(command.apart)];
  if (apart.includes(id)) return refuse('not_oneself');
  if (apart.some((other) => state.people[other] === undefined)) return refuse('unknown_person');

  const known = personal.invitation[id] ?? { mail: '', firstTimer: false };
  const isKnown = known.mail === mail && known.firstTimer === firstTimer;
  const value = mail === '' && !firstTimer ? null : { mail, firstTimer };
  const changes = isKnown ? [] : rowsAlone({ kind: 'invitation', id, value }, known);
  const events: GatheringEvent[] = [];
  if (state.phase !== 'over') {
    if (host !== person.host) events.push({ type: 'HostNamed', data: { person: id, host } });
    const before = new Set(apartFrom(state, id));
    if (before.size !== apart.length || !apart.every((other) => before.has(other)))
      events.push({ type: 'ApartChanged', data: { person: id, from: apart } });
  }
  if (events.length === 0 && changes.length > 0) events.push({ type: 'InvitationEdited', data: { person: id } });
  return accept(events, changes);
}

/** Whom organisers keep somebody apart from, whichever of the two they said it of. */
function apartFrom(state: Exclude<GatheringState, { phase: 'none' }>, id: string): readonly string[] {
  const own = state.people[id]?.apartFrom ?? [];
  return [...own, ...Object.values(state.people).flatMap((other) => (other.apartFrom.includes(id) ? [other.id] : []))];
}
