import type { Actor, Command, Envelope } from '../commands.ts';
import { accept, andThen, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { maxPeople } from '../limits.ts';
import { personalLinksOpen, sharedLinkOpens } from '../links.ts';
import type { PersonalChange } from '../personal.ts';
import type { Consent } from '../series.ts';
import type { Open } from '../state.ts';
import { isOrganiser } from './actor.ts';
import { seatLate } from './late.ts';
import { rowsAlone } from './rows-alone.ts';
import { shutOut } from './shut-out.ts';

type PersonActor = Extract<Actor, { kind: 'person' }>;
type DoorCommand = Extract<Command, { type: 'arrive' | 'admit' | 'turn_away' | 'remove_person' | 'close_doors' }>;

export function openDoors({ state }: World, envelope: Envelope): Decision {
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  switch (state.phase) {
    case 'none':
      return refuse('not_yet');
    case 'draft':
      return accept([{ type: 'DoorsOpened', data: {} }]);
    case 'open':
      return accept();
    case 'over':
      return refuse('is_over');
  }
}

export function decideOnDoor(world: World<Open>, command: DoorCommand, envelope: Envelope): Decision {
  const { state } = world;
  if (command.type === 'arrive') return arrive(world, command, envelope);
  if (!isOrganiser(envelope)) return refuse('not_allowed');
  if (command.type === 'close_doors')
    return accept((state.doorsClosed ?? false) === command.on ? [] : [{ type: 'DoorsClosedChanged', data: { closed: command.on } }]);
  const person = state.people[command.person];
  if (person === undefined) return refuse('unknown_person');
  switch (command.type) {
    case 'admit': {
      if (person.standing !== 'knocking') return refuse('unknown_person');
      const events: GatheringEvent[] = [{ type: 'PersonAdmitted', data: { person: person.id } }];
      if (person.presence.kind !== 'here') return accept(events);
      events.push({ type: 'PersonArrived', data: { person: person.id, role: person.role, node: person.presence.node, mode: person.mode } });
      return andThen(world, envelope, accept(events), (next) => seatLate(next, person.id, envelope));
    }
    case 'turn_away':
      return person.standing === 'knocking' ? turnAway(state, person.id) : refuse('unknown_person');
    case 'remove_person': {
      if (person.role === 'organiser') return refuse('not_allowed');
      return accept([{ type: 'PersonRemoved', data: { person: person.id } }, ...shutOut(state, person, envelope)]);
    }
  }
}

/** Nothing is kept of a yes to what follows from whoever did not come in. */
function turnAway({ series: { consents } }: Open, id: string): Decision {
  const turned: GatheringEvent = { type: 'PersonTurnedAway', data: { person: id } };
  if (consents[id] !== true) return accept([turned]);
  return accept([{ type: 'SeriesLeft', data: { person: id } }, turned], rowsAlone({ kind: 'consent', id, value: null }));
}

/** By what proves who they are, and when. */
function comesStraightIn(state: Open, { id, role }: PersonActor, at: number): boolean {
  const known = state.people[id];
  if (role === 'organiser' || known?.standing === 'admitted') return true;
  if (role === 'visitor' || known?.standing === 'knocking' || state.doorsClosed === true) return false;
  return known === undefined ? sharedLinkOpens(state, at) : personalLinksOpen(state, at);
}

function arrive(world: World<Open>, command: Extract<Command, { type: 'arrive' }>, envelope: Envelope): Decision {
  const { state } = world;
  const { actor, node } = envelope;
  if (actor.kind === 'system') return refuse('not_allowed');
  const known = state.people[actor.id];
  if (known?.standing === 'removed') return refuse('removed');
  if (state.pausedAt !== null && actor.role !== 'organiser') return refuse('is_paused');
  if (known === undefined && Object.keys(state.people).length >= maxPeople) return refuse('too_many');
  const { mode } = command;
  const said = saidByArriving(command, actor.id, world.personal.consent[actor.id]);
  if (!comesStraightIn(state, actor, envelope.at)) {
    const events: GatheringEvent[] = [];
    if (known?.standing === 'invited') events.push({ type: 'PersonKnocked', data: { person: actor.id } });
    if (known === undefined) events.push({ type: 'PersonExpected', data: { person: actor.id, role: 'participant', standing: 'knocking' } });
    events.push({ type: 'PersonConnected', data: { person: actor.id, node } }, { type: 'ModeChosen', data: { person: actor.id, mode } });
    return accept([...events, ...said.events], said.personal);
  }
  if (known !== undefined && known.presence.kind === 'here' && known.place.kind !== 'nowhere')
    return accept([{ type: 'ModeChosen', data: { person: actor.id, mode } }, ...said.events], said.personal);
  const role = actor.role === 'organiser' ? 'organiser' : 'participant';
  const arrived = accept([{ type: 'PersonArrived', data: { person: actor.id, role, node, mode } }, ...said.events], said.personal);
  return andThen(world, envelope, arrived, (next) => seatLate(next, actor.id, envelope));
}

/** Who they are, and that they come again where they said so: it counts once they are let in. */
function saidByArriving(
  { profile, again }: Extract<Command, { type: 'arrive' }>,
  id: string,
  known: Consent | undefined,
): { readonly events: readonly GatheringEvent[]; readonly personal: readonly PersonalChange[] } {
  const own: PersonalChange = { owner: id, kind: 'profile', id, value: profile };
  if (again === undefined) return { events: [], personal: [own] };
  return {
    events: [{ type: 'SeriesJoined', data: { person: id } }],
    personal: [own, ...rowsAlone({ kind: 'consent', id, value: { mail: again.mail } }, known)],
  };
}
