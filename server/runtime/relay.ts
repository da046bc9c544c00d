import type { CarriedPerson } from '#shared/gathering/series.ts';
import type { Profile } from '#shared/gathering/people.ts';
import { memoryFor } from '#shared/series/decide/members.ts';
import type { SeriesWorld } from '#shared/series/decision.ts';
import { followingAbout, hostedBy } from '#shared/series/following-about.ts';
import { claimsOf, stayingOrganisers } from '#shared/series/state.ts';
import { tidingsOf } from '#shared/series/tidings.ts';
import type { Clock } from '#server/ports/clock.ts';
import { freshId } from './fresh-ids.ts';
import type { Gathering } from './gathering.ts';
import type { Gatherings } from './gatherings.ts';
import { ownSeries, type Series, type SeriesStreams } from './series.ts';

/** The series that a gathering is part of. */
export function seriesOf(series: SeriesStreams, gathering: Gathering): Series {
  const { state } = gathering.world();
  return series.get((state.phase === 'none' ? null : state.series.id) ?? ownSeries(gathering.stream));
}

/** A gathering tells its series what it should know. Rehearsals tell nothing. */
export async function tellSeries(series: SeriesStreams, gathering: Gathering): Promise<void> {
  const { state, personal } = gathering.world();
  if (state.phase === 'none' || state.about.rehearsal) return;
  await seriesOf(series, gathering).submit({ type: 'hear', ...tidingsOf({ state, personal }, gathering.stream) });
}

/** The newest gathering of a series: made where it was claimed and is not yet, and told who comes along and who met whom. */
export async function tellGathering(series: Series, gatherings: Gatherings, clock: Clock): Promise<void> {
  const told = await series.submit({ type: 'carry' });
  if (!told.ok) return;
  const { state } = told.world;
  const stream = state.gatherings.at(-1);
  const before = state.gatherings.at(-2);
  if (stream === undefined || before === undefined) return;
  const earlier = await gatherings.get(before);
  const gathering = await gatherings.get(stream);
  if (gathering.world().state.phase === 'none') await found({ series, told: told.world, earlier, gathering, clock });
  const now = gathering.world();
  if (now.state.phase === 'none') return;

  await submit(gathering, {
    type: 'carry_over',
    people: [...organisersOf(told.world, stream, earlier), ...membersOf(told.world, stream)],
    gone: goneFrom(told.world, gathering),
    ...memoryFor(state, stream),
  });
  await nameHosts(told.world, gathering);
}

interface Founding {
  readonly series: Series;
  readonly told: SeriesWorld;
  readonly earlier: Gathering;
  readonly gathering: Gathering;
  readonly clock: Clock;
}

/** Whoever claimed it first is its organiser. */
async function found({ series, told, earlier, gathering, clock }: Founding): Promise<void> {
  const [first] = claimsOf(told.state, gathering.stream);
  const { state } = earlier.world();
  if (first?.organiser == null || state.phase === 'none') return;
  const profile = claimantProfile(told, first.id);
  await submit(gathering, {
    type: 'create',
    about: followingAbout(state.about, profile.organisation, clock.now()),
    organiser: first.organiser,
    profile,
    series: series.stream,
  });
}

/** A gathering that two claimed bears both their names, unless somebody wrote another there. */
async function nameHosts(told: SeriesWorld, gathering: Gathering): Promise<void> {
  const { state } = gathering.world();
  if (state.phase !== 'draft') return;
  const names = claimsOf(told.state, gathering.stream).map(({ id }) => told.personal.claimant[id]?.organisation ?? '');
  // Whoever deleted their data named no organisation any more: what is written stays.
  if (names.includes('')) return;
  const written = names.findLastIndex((_, index) => hostedBy(names.slice(0, index + 1)) === state.about.organisedBy);
  const organisedBy = hostedBy(names);
  if (written === -1 || organisedBy === state.about.organisedBy) return;
  const responsible = state.about.responsible === state.about.organisedBy ? organisedBy : state.about.responsible;
  await submit(gathering, { type: 'edit', about: { ...state.about, organisedBy, responsible } });
}

/** Whoever claimed it, and those who offered it and keep a role. */
function organisersOf(told: SeriesWorld, stream: string, earlier: Gathering): CarriedPerson[] {
  const claimed = claimsOf(told.state, stream).flatMap(({ id, organiser }) =>
    organiser === null ? [] : [{ person: organiser, profile: claimantProfile(told, id) }],
  );
  const { personal } = earlier.world();
  const staying = stayingOrganisers(told.state, stream).flatMap((person) => {
    const profile = personal.profile[person];
    const member = Object.values(told.state.members).find(({ persons }) => persons[stream] === person);
    const mail = member === undefined ? '' : (told.personal.member[member.id]?.mail ?? '');
    return profile === undefined ? [] : [{ person, profile, mail }];
  });
  return [...claimed.map((one) => ({ ...one, mail: '' })), ...staying].map((one) => ({ ...one, role: 'organiser' }));
}

function claimantProfile({ personal }: SeriesWorld, offer: string): Profile {
  const { name = '', organisation = '' } = personal.claimant[offer] ?? {};
  return { name, organisation, languages: [], topics: [] };
}

function membersOf({ state, personal }: SeriesWorld, stream: string): CarriedPerson[] {
  const staying = new Set(stayingOrganisers(state, stream));
  return Object.values(state.members).flatMap(({ id, persons }): CarriedPerson[] => {
    const person = persons[stream];
    const details = personal.member[id];
    return person === undefined || details === undefined || staying.has(person) ? [] : [{ person, role: 'participant', ...details }];
  });
}

/** Who took back in the series what they said in an earlier gathering, and organisers who gave up their role. */
function goneFrom({ state }: SeriesWorld, gathering: Gathering): string[] {
  const world = gathering.world();
  if (world.state.phase === 'none') return [];
  const { people, series } = world.state;
  const known = new Set(Object.values(state.members).flatMap(({ persons }) => persons[gathering.stream] ?? []));
  const lapsed = Object.keys(series.consents).filter(
    (id) => series.consents[id] === true && world.personal.consent[id] === undefined && !known.has(id),
  );
  const gaveUp = claimsOf(state, gathering.stream)
    .filter(({ stays, by }) => !stays && people[by]?.role === 'organiser' && !stayingOrganisers(state, gathering.stream).includes(by))
    .map(({ by }) => by);
  return [...lapsed, ...gaveUp];
}

async function submit(gathering: Gathering, command: Parameters<Gathering['submit']>[0]['command']): Promise<void> {
  const outcome = await gathering.submit({ command, commandId: freshId(), actor: { kind: 'system' } });
  if (!outcome.ok && outcome.code !== 'exists' && outcome.code !== 'is_over' && outcome.code !== 'too_late')
    throw new Error(`${command.type} was refused: ${outcome.code}.`);
}
