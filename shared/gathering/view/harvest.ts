import { voicesOf } from '#shared/harvest/harvest-card.ts';
import { harvestWithoutPeople, originWithoutPeople } from '#shared/harvest/without-people.ts';
import type { World } from '../decision.ts';
import { organisationsMet } from '../organisations-met.ts';
import type { GatheringState } from '../state.ts';
import { gathered, type Gathered } from './gathered.ts';
import { byId, hallView } from './hall.ts';
import { organiserView } from './organiser.ts';
import { surveyView } from './survey.ts';
import type { HarvestPart, HarvestRow, HarvestView, ReportView } from './harvest-types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** All of the organisers' view and every card that may be shown. */
export function harvestView(world: World<Known>): HarvestView {
  return { ...organiserView(world), ...harvestPart(world, ({ rows }) => rows), survey: surveyView(world) };
}

/** The hall's view and, once organisers shared the report, what counts. */
export function reportView(world: World<Known>): ReportView {
  return { ...hallView(world), ...readersPart(world, world.state.reportShared) };
}

/** The harvest for everybody who came: the cards that count, without what was made of them and where they were written. */
export function readersPart(world: World<Known>, shown: boolean): HarvestPart {
  if (!shown) return nothingOf(world);
  return harvestPart(world, ({ counted }) => counted.map((card) => ({ ...card, original: null, table: '', tableNumber: 0 })));
}

const nothingOf = (world: World<Known>): HarvestPart =>
  harvestPart({ ...world, state: { ...world.state, people: {}, cards: {}, met: {}, rounds: 0 } }, () => []);

/** Names organisations, never people. */
function harvestPart(world: World<Known>, rowsOf: (all: Gathered) => readonly HarvestRow[]): HarvestPart {
  const { about } = world.state;
  const all = gathered(world);
  const { harvest, counted, withheld, counts } = all;
  const named = new Set(counted.flatMap(voicesOf));
  const organisations = all.voices.flatMap(({ id, organisation }) => (organisation === null ? [] : { id, name: organisation }));
  const known = new Set(organisations.map(({ id }) => id));
  const isOrganisation = (voice: string): boolean => known.has(voice);
  return {
    cards: byId(rowsOf(all).map((row) => ({ ...row, origin: originWithoutPeople(row.origin, isOrganisation) }))),
    // Under the rule nobody learns from here who came.
    voices: about.chathamHouse ? organisations.filter(({ id }) => named.has(id)) : organisations,
    rankedOf: harvest.rankedBy === 'tables' ? new Set(counted.map(({ table }) => table)).size : all.voices.length,
    withheld,
    met: about.chathamHouse ? [] : organisationsMet(world),
    counts,
    harvest: harvestWithoutPeople(harvest, isOrganisation),
  };
}
