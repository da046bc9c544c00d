import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { Open } from '../state.ts';
import { present } from './actor.ts';

type PresenceCommand = Extract<Command, { type: 'leave' | 'connect' | 'disconnect' | 'lose_node' | 'set_idle' | 'choose_mode' }>;

export function decideOnPresence(world: World<Open>, command: PresenceCommand, envelope: Envelope): Decision {
  const { state } = world;
  switch (command.type) {
    case 'connect': {
      const person = state.people[command.person];
      const connected = accept([{ type: 'PersonConnected', data: { person: command.person, node: command.node } }]);
      if (person === undefined || person.standing === 'removed') return accept();
      if (person.presence.kind === 'here') return person.presence.node === command.node ? accept() : connected;
      if (person.standing === 'knocking' || person.place.kind !== 'nowhere') return connected;
      return accept();
    }
    case 'disconnect': {
      const person = state.people[command.person];
      if (person?.presence.kind !== 'here' || person.presence.node !== command.node) return accept();
      return accept([{ type: 'PersonDropped', data: { person: person.id } }]);
    }
    case 'lose_node': {
      const lost = Object.values(state.people).filter(({ presence }) => presence.kind === 'here' && presence.node === command.node);
      return accept(lost.map((person) => ({ type: 'PersonDropped', data: { person: person.id } })));
    }
    default:
  }
  const acting = present(state, envelope);
  if (!acting.ok) return acting.refusal;
  const { person } = acting;
  switch (command.type) {
    case 'leave':
      return accept([{ type: 'PersonWentAway', data: { person: person.id, cause: 'left' } }]);
    case 'choose_mode':
      return accept(person.mode === command.mode ? [] : [{ type: 'ModeChosen', data: { person: person.id, mode: command.mode } }]);
    case 'set_idle': {
      if (person.idle === command.idle) return accept();
      return accept([{ type: 'IdleChanged', data: { person: person.id, idle: command.idle } }]);
    }
    default:
      return refuse('not_allowed');
  }
}
