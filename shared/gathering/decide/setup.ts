import { fingerprint } from '#shared/primitives/fingerprint.ts';
import { wroteUnnamed } from '../chatham-house.ts';
import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { withLogo } from '../logo.ts';
import { isAround } from '../people.ts';
import { isOrganiser } from './actor.ts';
import { invite } from './invite.ts';
import { decideOnLinks } from './links.ts';
import { shutOut } from './shut-out.ts';

type SetupCommand = Extract<
  Command,
  { type: 'create' | 'edit' | 'set_logo' | 'invite' | 'revoke_link' | 'limit_links' | 'replace_shared_link' | 'withdraw_invitation' }
>;

export function decideOnSetup({ state }: World, command: SetupCommand, envelope: Envelope): Decision {
  if (command.type === 'create') {
    if (state.phase !== 'none') return refuse('exists');
    if (envelope.actor.kind !== 'system') return refuse('not_allowed');
    const { organiser, profile, series, rehearsal } = command;
    // What it is made after has a logo of its own, which lies there.
    const about = withLogo(command.about, null);
    const more = { ...(series === undefined ? {} : { series }), ...(rehearsal === undefined ? {} : { rehearsal }) };
    return accept(
      [
        { type: 'GatheringCreated', data: { about, organiser, ...more } },
        { type: 'PersonExpected', data: { person: organiser, role: 'organiser', standing: 'invited' } },
      ],
      [{ owner: organiser, kind: 'profile', id: organiser, value: profile }],
    );
  }
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over') return refuse('is_over');
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  switch (command.type) {
    case 'edit':
      if (state.phase === 'open' && state.course.kind !== 'before') return refuse('too_late');
      if (command.was !== undefined && command.was !== fingerprint(state.about)) return refuse('about_is_stale');
      if (state.about.chathamHouse && !command.about.chathamHouse && wroteUnnamed(state, null)) return refuse('rule_stays');
      return accept([{ type: 'AboutEdited', data: { about: withLogo(command.about, state.about.logo ?? null) } }]);
    case 'set_logo': {
      const { logo } = command;
      const id = logo === null ? null : (envelope.fresh[0] ?? '');
      const former = state.about.logo;
      return accept(
        [{ type: 'AboutEdited', data: { about: withLogo(state.about, id) } }],
        [
          ...(former === undefined ? [] : [{ owner: former, kind: 'logo', id: former, value: null } as const]),
          ...(id === null ? [] : [{ owner: id, kind: 'logo', id, value: logo } as const]),
        ],
      );
    }
    case 'invite':
      return invite(state, command.people, envelope);
    case 'limit_links':
    case 'replace_shared_link':
    case 'withdraw_invitation':
      return decideOnLinks(state, command, envelope);
    case 'revoke_link': {
      const person = state.people[command.person];
      if (person === undefined) return refuse('unknown_person');
      const revoked: GatheringEvent = { type: 'LinkRevoked', data: { person: person.id } };
      // Whoever is in by the former link may be anybody.
      if (state.phase === 'draft' || !isAround(person)) return accept([revoked]);
      const gone: GatheringEvent = { type: 'PersonWentAway', data: { person: person.id, cause: 'link_replaced' } };
      return accept([revoked, gone, ...shutOut(state, person, envelope)]);
    }
  }
}
