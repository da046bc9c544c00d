import { countedCards } from '#shared/harvest/edited-card.ts';
import { mayBeShown } from '#shared/harvest/harvest-card.ts';
import type { HarvestOrigin } from '#shared/harvest/harvest-card.ts';
import type { World } from '../decision.ts';
import { organisationsMet } from '../organisations-met.ts';
import type { Card, GatheringState } from '../state.ts';
import { usTooOf, voiceOf, voicesFor } from '../voices.ts';
import { byId, hallView } from './hall.ts';
import { organiserView } from './organiser.ts';
import { surveyView } from './survey.ts';
import type { HarvestPart, HarvestRow, HarvestView, ReportView, Voice } from './harvest-types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** All of the organisers' view and every card that may be shown. */
export function harvestView(world: World<Known>): HarvestView {
  return { ...organiserView(world), ...harvestPart(world), survey: surveyView(world) };
}

/** The hall's view and, once organisers shared the report, the cards that count, without what was made of them. */
export function reportView(world: World<Known>): ReportView {
  const hall = hallView(world);
  if (!world.state.reportShared) return { ...hall, cards: {}, voices: [], withheld: 0, met: [] };
  const { cards, ...part } = harvestPart(world);
  const rows = countedCards(Object.values(cards)).map((card) => ({ ...card, original: null }));
  return { ...hall, ...part, cards: byId(rows) };
}

/** Cards, figures of those who spoke, and how many cards are withheld. */
export function harvestPart(world: World<Known>): HarvestPart {
  const rows = Object.values(world.state.cards).flatMap((card) => harvestRow(world, card) ?? []);
  const shown = rows.filter(mayBeShown);
  const met = world.state.about.chathamHouse ? [] : organisationsMet(world);
  return { cards: byId(shown), voices: voices(world), withheld: rows.length - shown.length, met };
}

/** Null once its text was erased. */
function harvestRow(world: World<Known>, card: Card): HarvestRow | null {
  const written = world.personal.card[card.id];
  if (written === undefined) return null;
  const { id, kind, question, themes, table, tableNumber, order, forReport } = card;
  const correction = world.personal.correction[id];
  const corrected = forReport.correction === null || correction === undefined ? null : { ...forReport.correction, text: correction };
  const original = { kind, question, themes, text: written };
  const now = corrected ?? original;
  return {
    ...now,
    id,
    table,
    tableNumber,
    order,
    startsOn: now.text.event?.startsOn ?? '',
    origin: originOf(world, card),
    hidden: forReport.hidden,
    mergedInto: forReport.mergedInto,
    original: corrected === null ? null : original,
    translations: world.personal.translations[id] ?? {},
  };
}

function originOf(world: World<Known>, card: Card): HarvestOrigin {
  const { origin, usTooUnnamed } = card;
  if (origin.kind === 'named')
    return { kind: 'named', voice: voiceOf(world, origin.author), usToo: usTooOf(world, card), usTooUnnamed: usTooUnnamed.length };
  return { kind: 'unnamed', among: origin.among, usToo: voicesFor(world, card) };
}

/** Everybody who has come, wrote a card or agreed to one, by organisation. */
function voices(world: World<Known>): Voice[] {
  const { people } = world.state;
  const came = Object.values(people).filter(({ standing }) => standing === 'admitted');
  const wrote = Object.values(world.state.cards).flatMap(({ origin, usToo }) => [
    ...(origin.kind === 'named' ? [origin.author] : []),
    ...usToo,
  ]);
  const rows = new Map<string, Voice>();
  for (const person of new Set([...came.map(({ id }) => id), ...wrote])) {
    const profile = world.personal.profile[person];
    const id = voiceOf(world, person);
    const known = rows.get(id);
    rows.set(id, { id, name: known?.name ?? (profile?.organisation.trim() || profile?.name || ''), people: (known?.people ?? 0) + 1 });
  }
  return [...rows.values()];
}
