import type { HarvestCard } from './harvest-card.ts';
import { isStatement, mayBeShown, voicesOf } from './harvest-card.ts';
import type { MatrixRow } from './question-matrix.ts';
import { questionMatrix } from './question-matrix.ts';
import type { RankedBy, RankedTheme } from './rank-themes.ts';
import { rankThemes } from './rank-themes.ts';

export interface RankedNeed {
  readonly card: string;
  /** Organisations that have it; null under the Chatham House rule. */
  readonly organisations: number | null;
  /** How many say so: organisations, and people who were not named. */
  readonly voices: number;
}

/** What a gathering brought. Cards by id, in the order they were written unless said. */
export interface Harvest {
  readonly rankedBy: RankedBy;
  readonly themes: readonly RankedTheme[];
  readonly matrix: readonly MatrixRow[];
  /** Those of most organisations first, where none are named as of one; then those of most voices. */
  readonly needs: readonly RankedNeed[];
  /** Events by their first day, those without one last. */
  readonly calendar: readonly string[];
  readonly readingList: readonly string[];
  readonly links: readonly string[];
  /** Insights and projects that name nobody. */
  readonly withoutAttribution: readonly string[];
  /** How many cards nobody but their table may read. */
  readonly withheld: number;
}

/**
 * Works out the harvest.
 * @param about Questions and themes by id, in their order; whether the whole gathering goes without names.
 */
export function harvestOf(
  cards: readonly HarvestCard[],
  about: { readonly questions: readonly string[]; readonly themes: readonly string[]; readonly chathamHouse: boolean },
): Harvest {
  const shown = cards.filter(mayBeShown).sort((a, b) => a.order - b.order);
  const statements = shown.filter(isStatement);
  const allUnnamed = statements.length > 0 && statements.every(({ origin }) => origin.kind === 'unnamed');
  const rankedBy = about.chathamHouse || allUnnamed ? 'tables' : 'organisations';
  const ids = (fits: (card: HarvestCard) => boolean): string[] => shown.filter(fits).map(({ id }) => id);
  return {
    rankedBy,
    themes: rankThemes(shown, about.themes, rankedBy),
    matrix: questionMatrix(shown, about.questions),
    needs: rankNeeds(shown),
    calendar: calendar(shown),
    readingList: ids(({ kind }) => kind === 'publication'),
    links: ids(({ kind }) => kind === 'link'),
    withoutAttribution: ids((card) => isStatement(card) && card.origin.kind === 'unnamed'),
    withheld: cards.length - shown.length,
  };
}

function rankNeeds(cards: readonly HarvestCard[]): RankedNeed[] {
  return cards
    .filter(({ kind }) => kind === 'need')
    .map((card): RankedNeed => {
      if (card.origin.kind === 'unnamed') return { card: card.id, organisations: null, voices: 1 + card.origin.usToo };
      const organisations = new Set(voicesOf(card)).size;
      return { card: card.id, organisations, voices: organisations + card.origin.usTooUnnamed };
    })
    .sort((a, b) => (b.organisations ?? 1) - (a.organisations ?? 1) || b.voices - a.voices);
}

function calendar(cards: readonly HarvestCard[]): string[] {
  // After every day that has figures.
  const dayOf = ({ startsOn }: HarvestCard): string => startsOn || '~';
  return cards
    .filter(({ kind }) => kind === 'event')
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : Number(dayOf(a) > dayOf(b))))
    .map(({ id }) => id);
}
