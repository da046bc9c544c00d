import { voicesOf } from '#shared/harvest/harvest-card.ts';
import { harvestWithoutPeople, originWithoutPeople } from '#shared/harvest/without-people.ts';
import { beganAt } from '../began-at.ts';
import type { World } from '../decision.ts';
import { organisationsMet } from '../organisations-met.ts';
import type { GatheringState } from '../state.ts';
import { gathered, type Gathered } from './gathered.ts';
import { byId } from './hall.ts';
import type { HarvestPart, HarvestRow } from './harvest-part-types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** Every card that may be shown, with what was made of it. */
export const organisersPart = (world: World<Known>): HarvestPart => harvestPart(world, ({ rows }) => rows);

/** For everybody who came, once the report is shared: the cards that count, without what was made of them and where they were written. */
export function readersPart(world: World<Known>): HarvestPart {
  if (world.state.reportShared) return harvestPart(world, ({ counted }) => counted.map(forReaders));
  return harvestPart({ ...world, state: { ...world.state, people: {}, cards: {}, met: {}, rounds: 0 } }, () => []);
}

/** What is shown live in a plenary: ranks of themes, needs and dates, as readers get them. */
export function plenaryPart(world: World<Known>): HarvestPart {
  const part = harvestPart(world, ({ counted }) => counted.filter(({ kind }) => kind === 'need' || kind === 'event').map(forReaders));
  return { ...part, met: [], harvest: { ...part.harvest, matrix: [] } };
}

const forReaders = (card: HarvestRow): HarvestRow => ({ ...card, original: null, table: '', tableNumber: 0 });

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
    beganAt: beganAt(world.state),
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
