import type { Command, Envelope } from '../commands.ts';
import { accept, type Decision, type World } from '../decision.ts';
import type { Line, Person } from '../people.ts';
import type { Open } from '../state.ts';
import { present } from './actor.ts';

type PresenceCommand = Extract<Command, { type: 'leave' | 'connect' | 'disconnect' | 'lose_node' | 'set_idle' | 'choose_mode' }>;

export function decideOnPresence({ state }: World<Open>, command: PresenceCommand, envelope: Envelope): Decision {
  switch (command.type) {
    case 'connect': {
      const person = state.people[command.person];
      const { node, line } = command;
      const connected = accept([{ type: 'PersonConnected', data: { person: command.person, node, line } }]);
      if (person === undefined || person.standing === 'removed' || isOlder(line, lineOf(person))) return accept();
      if (person.presence.kind === 'here')
        return person.presence.node === node && isSame(line, person.presence.line) ? accept() : connected;
      return person.standing === 'knocking' || person.place.kind !== 'nowhere' ? connected : accept();
    }
    case 'disconnect': {
      const person = state.people[command.person];
      if (person?.presence.kind !== 'here' || person.presence.node !== command.node) return accept();
      // Of one that another has taken the place of it says nothing.
      if (person.presence.line !== undefined && !isSame(command.line, person.presence.line)) return accept();
      return accept([{ type: 'PersonDropped', data: { person: person.id } }]);
    }
    case 'lose_node': {
      const lost = Object.values(state.people).filter(({ presence }) => presence.kind === 'here' && presence.node === command.node);
      return accept(lost.map((person) => ({ type: 'PersonDropped', data: { person: person.id } })));
    }
    case 'leave':
    case 'choose_mode':
    case 'set_idle': {
      const acting = present(state, envelope);
      return acting.ok ? ofOneself(acting.person, command) : acting.refusal;
    }
  }
}

const lineOf = ({ presence }: Person): Line | undefined => (presence.kind === 'away' ? undefined : presence.line);
const isSame = (line: Line | undefined, known: Line | undefined): boolean => line?.page === known?.page && line?.number === known?.number;
/** Another node may say late that a page came, when it is long gone from there and here. */
const isOlder = (line: Line | undefined, known: Line | undefined): boolean =>
  line !== undefined && line.page === known?.page && line.number < known.number;

function ofOneself(person: Person, command: Extract<PresenceCommand, { type: 'leave' | 'choose_mode' | 'set_idle' }>): Decision {
  switch (command.type) {
    case 'leave':
      return accept([{ type: 'PersonWentAway', data: { person: person.id, cause: 'left' } }]);
    case 'choose_mode':
      return accept(person.mode === command.mode ? [] : [{ type: 'ModeChosen', data: { person: person.id, mode: command.mode } }]);
    case 'set_idle':
      return accept(person.idle === command.idle ? [] : [{ type: 'IdleChanged', data: { person: person.id, idle: command.idle } }]);
  }
}
