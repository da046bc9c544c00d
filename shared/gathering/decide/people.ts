import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';

export function decideOnPerson(
  { state }: World,
  command: Extract<Command, { type: 'change_profile' | 'avoid' }>,
  { actor }: Envelope,
): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  if (actor.kind === 'system') return refuse('not_allowed');
  const person = state.people[actor.id];
  if (person === undefined) return refuse('not_admitted');
  if (person.standing === 'removed') return refuse('removed');
  switch (command.type) {
    case 'change_profile':
      return accept(
        [{ type: 'ProfileChanged', data: { person: person.id } }],
        [{ owner: person.id, kind: 'profile', id: person.id, value: command.profile }],
      );
    case 'avoid': {
      if (command.person === person.id) return refuse('not_oneself');
      if (state.people[command.person] === undefined) return refuse('unknown_person');
      if (person.avoids.includes(command.person) === command.on) return accept();
      return accept([{ type: 'AvoidanceChanged', data: { person: person.id, other: command.person, on: command.on } }]);
    }
  }
}
