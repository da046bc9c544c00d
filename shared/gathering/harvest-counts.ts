import { leastAmong } from '#shared/harvest/harvest-card.ts';
import type { World } from './decision.ts';
import { organisationNamed } from './guests.ts';
import type { GatheringState } from './state.ts';
import { voiceOf } from './voices.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** How much there was: the same on the screen and in every file. */
export interface HarvestCounts {
  readonly people: number;
  /** Those that people who came named; whoever named none is in none. */
  readonly organisations: number;
  /** Languages people said they speak, most spoken first; under the Chatham House rule those of three organisations or more. */
  readonly spoken: readonly { readonly language: string; readonly people: number }[];
  /** Rounds that were sat. */
  readonly rounds: number;
  readonly pairsMet: number;
  /** Those that count. */
  readonly cards: number;
}

export function harvestCounts(world: World<Known>, cards: number): HarvestCounts {
  const { state, personal } = world;
  const came = Object.values(state.people).filter(({ standing }) => standing === 'admitted');
  return {
    people: came.length,
    organisations: new Set(came.flatMap(({ id }) => organisationNamed(personal.profile[id]?.organisation ?? '') ?? [])).size,
    spoken: spokenBy(
      world,
      came.map(({ id }) => id),
    ),
    rounds: state.rounds,
    pairsMet: Object.keys(state.met).length,
    cards,
  };
}

function spokenBy(world: World<Known>, people: readonly string[]): HarvestCounts['spoken'] {
  const speakers = new Map<string, string[]>();
  for (const person of people)
    for (const language of new Set(world.personal.profile[person]?.languages))
      speakers.set(language, [...(speakers.get(language) ?? []), person]);
  const least = world.state.about.chathamHouse ? leastAmong : 1;
  return [...speakers]
    .filter(([, speaking]) => new Set(speaking.map((person) => voiceOf(world, person))).size >= least)
    .map(([language, { length }]) => ({ language, people: length }))
    .sort((a, b) => b.people - a.people || (a.language < b.language ? -1 : 1));
}
