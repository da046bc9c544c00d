import type { Envelope } from '../commands.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { maxPeople } from '../limits.ts';
import type { Invitee } from '../people.ts';
import type { PersonalChange } from '../personal.ts';
import type { GatheringState } from '../state.ts';
import { ownerAlone } from './rows-alone.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Everybody on a list, or nobody. */
export function invite(state: Known, invitees: readonly Invitee[], { fresh }: Envelope): Decision {
  if (Object.keys(state.people).length + invitees.length > maxPeople) return refuse('too_many');
  const ids = fresh.slice(0, invitees.length);
  if (ids.length < invitees.length) return refuse('too_many');
  const known = (whom: number | string): string | undefined =>
    typeof whom === 'number' ? ids[whom] : state.people[whom] === undefined ? undefined : whom;

  const pairs: [string, string][] = [];
  const personal: PersonalChange[] = [];
  for (const [index, { profile, mail, firstTimer, apart }] of invitees.entries()) {
    const id = ids[index] ?? '';
    for (const whom of apart) {
      const other = known(whom);
      if (other === undefined) return refuse('unknown_person');
      if (other === id) return refuse('not_oneself');
      pairs.push([id, other]);
    }
    personal.push({ owner: id, kind: 'profile', id, value: profile });
    if (mail !== '' || firstTimer)
      personal.push({ owner: ownerAlone('invitation', id), kind: 'invitation', id, value: { mail, firstTimer } });
  }
  const people = invitees.map(({ role }, index) => ({
    person: ids[index] ?? '',
    role: role === 'organiser' ? ('organiser' as const) : ('participant' as const),
    host: role === 'host',
  }));
  const events: GatheringEvent[] = [{ type: 'PeopleInvited', data: { people } }];
  if (pairs.length > 0) events.push({ type: 'PeopleKeptApart', data: { pairs } });
  return accept(events, personal);
}
