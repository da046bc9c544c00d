import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision } from '../decision.ts';
import type { GatheringState } from '../state.ts';
import { rowsAlone } from './rows-alone.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;
type LinkCommand = Extract<Command, { type: 'limit_links' | 'replace_shared_link' | 'withdraw_invitation' }>;

/** What organisers decide of links that are out in the world. */
export function decideOnLinks(state: Known, command: LinkCommand, { actor }: Envelope): Decision {
  switch (command.type) {
    case 'limit_links':
      return accept([{ type: 'LinksLimited', data: { limits: command.limits } }]);
    case 'replace_shared_link':
      return accept([{ type: 'SharedLinkReplaced', data: {} }]);
    case 'withdraw_invitation': {
      const person = state.people[command.person];
      if (person?.standing !== 'invited' || !person.listed) return refuse('unknown_person');
      if (actor.kind === 'person' && actor.id === person.id) return refuse('not_oneself');
      const { id } = person;
      return accept(
        [{ type: 'PersonRemoved', data: { person: id } }],
        [{ owner: id, kind: 'profile', id, value: null }, ...rowsAlone({ kind: 'invitation', id, value: null })],
      );
    }
  }
}
