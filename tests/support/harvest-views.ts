import type { HarvestPart, HarvestRow } from '#shared/gathering/view/harvest-part-types.ts';
import type { HallView } from '#shared/gathering/view/types.ts';
import { countedCards } from '#shared/harvest/edited-card.ts';
import { harvestOf } from '#shared/harvest/harvest.ts';
import { cardTextOf } from './cards.ts';

let order = 0;

/** A card of Efus as the harvest's views have it. */
export const rowOf = (text: string, card: Partial<HarvestRow> = {}): HarvestRow => ({
  id: text,
  kind: 'insight',
  question: null,
  themes: [],
  table: 't1',
  tableNumber: 1,
  order: ++order,
  startsOn: '',
  origin: { kind: 'named', voice: 'efus', usToo: [], usTooUnnamed: 0 },
  hidden: false,
  mergedInto: null,
  text: cardTextOf(text),
  original: null,
  translations: {},
  ...card,
});

/** The harvest of these cards; three organisations came unless said. */
export function harvestPartOf(
  { about }: Pick<HallView, 'about'>,
  rows: readonly HarvestRow[],
  more: Partial<HarvestPart> = {},
): HarvestPart {
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const counted = countedCards(rows);
  const voices = [
    { id: 'efus', name: 'Efus' },
    { id: 'giz', name: 'GIZ' },
    { id: 'unodc', name: 'UNODC' },
  ];
  return {
    cards: Object.fromEntries(rows.map((one) => [one.id, one])),
    voices,
    beganAt: about.startsAt,
    rankedOf: (more.voices ?? voices).length,
    withheld: 0,
    met: [],
    counts: { people: 4, organisations: 3, spoken: [], rounds: 0, pairsMet: 0, cards: counted.length },
    harvest: harvestOf(counted, { questions: ids(about.questions), themes: ids(about.themes), chathamHouse: about.chathamHouse }),
    ...more,
  };
}
