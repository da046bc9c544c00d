import { countedCards } from '#shared/harvest/edited-card.ts';
import type { Harvest } from '#shared/harvest/harvest.ts';
import { harvestOf } from '#shared/harvest/harvest.ts';
import type { HarvestOrigin } from '#shared/harvest/harvest-card.ts';
import { mayBeShown } from '#shared/harvest/harvest-card.ts';
import type { World } from '../decision.ts';
import { organisationNamed } from '../guests.ts';
import type { HarvestCounts } from '../harvest-counts.ts';
import { harvestCounts } from '../harvest-counts.ts';
import type { Card, GatheringState } from '../state.ts';
import { usTooOf, voiceOf, voicesFor } from '../voices.ts';
import type { HarvestRow } from './harvest-part-types.ts';

type Known = Exclude<GatheringState, { phase: 'none' }>;

/** An organisation, or a person who named none, by the key under which the harvest counts them. */
export interface CountedVoice {
  readonly id: string;
  /** As it was written first; null for a person. */
  readonly organisation: string | null;
  /** Who have come, or wrote before they were gone. */
  readonly people: number;
}

/** All that a harvest is made of, people told apart: views and reports hand on what they may of it. */
export interface Gathered {
  /** Every card that anybody but its table may read. */
  readonly rows: readonly HarvestRow[];
  /** Those of them that count, as they count, in the order they were written. */
  readonly counted: readonly HarvestRow[];
  readonly withheld: number;
  readonly voices: readonly CountedVoice[];
  readonly harvest: Harvest;
  readonly counts: HarvestCounts;
}

export function gathered(world: World<Known>): Gathered {
  const { about } = world.state;
  const all = Object.values(world.state.cards).flatMap((card) => harvestRow(world, card) ?? []);
  const rows = all.filter(mayBeShown);
  const counted = countedCards(rows).sort((a, b) => a.order - b.order);
  const harvest = harvestOf(counted, {
    questions: about.questions.map(({ id }) => id),
    themes: about.themes.map(({ id }) => id),
    chathamHouse: about.chathamHouse,
  });
  const withheld = all.length - rows.length;
  return { rows, counted, withheld, voices: voices(world), harvest, counts: harvestCounts(world, counted.length) };
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
function voices(world: World<Known>): CountedVoice[] {
  const came = Object.values(world.state.people).filter(({ standing }) => standing === 'admitted');
  const wrote = Object.values(world.state.cards).flatMap(({ origin, usToo }) => [
    ...(origin.kind === 'named' ? [origin.author] : []),
    ...usToo,
  ]);
  const rows = new Map<string, CountedVoice>();
  for (const person of new Set([...came.map(({ id }) => id), ...wrote])) {
    const written = world.personal.profile[person]?.organisation ?? '';
    const id = voiceOf(world, person);
    const known = rows.get(id);
    const organisation = known?.organisation ?? (organisationNamed(written) === null ? null : written.trim());
    rows.set(id, { id, organisation, people: (known?.people ?? 0) + 1 });
  }
  return [...rows.values()];
}
