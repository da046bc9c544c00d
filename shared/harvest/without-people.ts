import type { Harvest } from './harvest.ts';
import type { HarvestOrigin } from './harvest-card.ts';
import type { MatrixCell } from './question-matrix.ts';

/** The voice of whoever named no organisation, where people are not told apart. */
export const noOrganisation = '';

type IsOrganisation = (voice: string) => boolean;

/** Who speaks for a card by organisation; others who say the same are counted. */
export function originWithoutPeople(origin: HarvestOrigin, isOrganisation: IsOrganisation): HarvestOrigin {
  if (origin.kind === 'unnamed') return origin;
  const { voice, usToo, usTooUnnamed } = origin;
  const named = usToo.filter(isOrganisation);
  return {
    ...origin,
    voice: isOrganisation(voice) ? voice : noOrganisation,
    usToo: named,
    usTooUnnamed: usTooUnnamed + usToo.length - named.length,
  };
}

/** What was worked out with everybody told apart, handed on with one cell for all who named no organisation. */
export function harvestWithoutPeople(harvest: Harvest, isOrganisation: IsOrganisation): Harvest {
  const matrix = harvest.matrix.map((row) => ({ ...row, cells: cellsWithoutPeople(row.cells, isOrganisation) }));
  return { ...harvest, matrix };
}

function cellsWithoutPeople(cells: readonly MatrixCell[], isOrganisation: IsOrganisation): MatrixCell[] {
  const byVoice = Map.groupBy(cells, ({ voice }) => (isOrganisation(voice) ? voice : noOrganisation));
  return [...byVoice].map(([voice, several]) => ({
    voice,
    cards: several.flatMap(({ cards }) => cards),
    usToo: [...new Set(several.flatMap(({ usToo }) => usToo))],
  }));
}
