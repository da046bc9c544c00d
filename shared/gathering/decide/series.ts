import type { Command, Envelope } from '../commands.ts';
import { accept, refuse, type Decision, type World } from '../decision.ts';
import type { GatheringEvent } from '../events.ts';
import { maxPeople } from '../limits.ts';
import type { PersonalChange } from '../personal.ts';
import type { SeriesPart } from '../series.ts';
import { isOrganiser } from './actor.ts';
import { ownerAlone, rowsAlone } from './rows-alone.ts';
import { shutOut } from './shut-out.ts';

type SeriesCommand = Extract<Command, { type: 'join_series' | 'leave_series' | 'meet_again' | 'publish_date' | 'carry_over' }>;
type CarryOver = Extract<Command, { type: 'carry_over' }>;

/** What ties a gathering to those before and after it. */
export function decideOnSeries(world: World, command: SeriesCommand, envelope: Envelope): Decision {
  const { state } = world;
  if (state.phase === 'none') return refuse('not_yet');
  const { actor } = envelope;
  switch (command.type) {
    case 'publish_date':
      if (!isOrganiser(envelope)) return refuse('not_allowed');
      if (state.phase === 'over') return refuse('is_over');
      return state.series.datePublished === command.on ? accept() : accept([{ type: 'DatePublished', data: { on: command.on } }]);
    case 'carry_over':
      return actor.kind === 'system' ? carryOver(world, command, envelope) : refuse('not_allowed');
    case 'join_series':
    case 'leave_series':
    case 'meet_again':
      return actor.kind === 'person' ? decideOnMember(world, command, actor.id) : refuse('not_allowed');
  }
}

function decideOnMember(
  { state, personal }: World,
  command: Exclude<SeriesCommand, CarryOver | { type: 'publish_date' }>,
  id: string,
): Decision {
  const person = state.phase === 'none' ? undefined : state.people[id];
  if (state.phase === 'none' || person === undefined) return refuse('not_admitted');
  const { consents, again } = state.series;
  const erased = state.phase === 'over' && state.erased;
  // What was said can always be taken back.
  if (command.type === 'leave_series') {
    if (consents[id] !== true) return accept();
    return accept([{ type: 'SeriesLeft', data: { person: id } }], rowsAlone({ kind: 'consent', id, value: null }));
  }
  if (person.standing === 'removed') return refuse('removed');
  if (person.standing !== 'admitted') return refuse('not_admitted');
  if (erased) return refuse('is_over');
  if (command.type === 'join_series')
    return accept(
      [{ type: 'SeriesJoined', data: { person: id } }],
      rowsAlone({ kind: 'consent', id, value: { mail: command.mail } }, personal.consent[id]),
    );
  if (command.person === id) return refuse('not_oneself');
  if (state.people[command.person] === undefined) return refuse('unknown_person');
  if ((again[id] ?? []).includes(command.person) === command.on) return accept();
  return accept([{ type: 'MeetAgainWished', data: { person: id, other: command.person, on: command.on } }]);
}

/** Whoever is not known yet is invited; told the same again, nothing happens. */
function carryOver({ state }: World, { people, gone, met, reunions }: CarryOver, envelope: Envelope): Decision {
  if (state.phase === 'none') return refuse('not_yet');
  if (state.phase === 'over') return accept();
  const left = maxPeople - Object.keys(state.people).length;
  const invited = people.filter(({ person }) => state.people[person] === undefined).slice(0, left);
  const members = invited.filter(({ role }) => role === 'participant').map(({ person }) => person);
  const { consents } = state.series;
  const withdrawn = gone.filter((id) => state.people[id]?.standing === 'invited');
  const former = gone
    .flatMap((id) => state.people[id] ?? [])
    .filter(({ role, standing }) => role === 'organiser' && standing === 'admitted');
  const events: GatheringEvent[] = [];
  if (invited.length > 0)
    events.push({ type: 'PeopleInvited', data: { people: invited.map(({ person, role }) => ({ person, role, host: false })) } });
  if (members.length > 0) events.push({ type: 'PeopleCarriedOver', data: { people: members } });
  for (const person of gone) if (consents[person] === true) events.push({ type: 'SeriesLeft', data: { person } });
  for (const person of withdrawn) events.push({ type: 'PersonRemoved', data: { person } });
  for (const person of former) {
    events.push({ type: 'PersonRemoved', data: { person: person.id } });
    if (state.phase === 'open') events.push(...shutOut(state, person, envelope));
  }
  if (!sameMemory(state.series, { met, reunions })) events.push({ type: 'SeriesRemembered', data: { met, reunions } });
  return accept(events, [
    ...invited.flatMap(({ person, profile, mail }): PersonalChange[] => [
      { owner: person, kind: 'profile', id: person, value: profile },
      ...(mail === ''
        ? []
        : [{ owner: ownerAlone('invitation', person), kind: 'invitation', id: person, value: { mail, firstTimer: false } } as const]),
    ]),
    ...withdrawn.flatMap((id): PersonalChange[] => [
      { owner: id, kind: 'profile', id, value: null },
      ...rowsAlone({ kind: 'invitation', id, value: null }),
    ]),
  ]);
}

function sameMemory(known: Pick<SeriesPart, 'met' | 'reunions'>, told: Pick<SeriesPart, 'met' | 'reunions'>): boolean {
  const pairs = Object.entries(told.met);
  const reunions = new Set(known.reunions);
  return (
    pairs.length === Object.keys(known.met).length &&
    pairs.every(([key, times]) => known.met[key] === times) &&
    told.reunions.length === reunions.size &&
    told.reunions.every((key) => reunions.has(key))
  );
}
