import type { HarvestCard } from './harvest-card.ts';
import { isStatement, usTooTo, voicesOf } from './harvest-card.ts';

/** What themes are ranked by: organisations that named them, or tables where cards bear no names. */
export type RankedBy = 'organisations' | 'tables';

export interface RankedTheme {
  readonly theme: string;
  /** Organisations that named it in an insight or project, or said *us too* there, each once. */
  readonly organisations: number;
  /** Tables at which it was named. */
  readonly tables: number;
  /** Times *us too* was said. */
  readonly usToo: number;
  /** Insights and projects that name it. */
  readonly cards: readonly string[];
}

/**
 * Themes that insights and projects name, those of most organisations first, then of most *us too*: a mere count of cards would rank whoever
 * writes most. Where no names are kept, those of most tables first. What is equal stays in the gathering's order of themes.
 */
export function rankThemes(cards: readonly HarvestCard[], themes: readonly string[], by: RankedBy): RankedTheme[] {
  const statements = cards.filter(isStatement);
  return themes
    .map((theme) =>
      ranked(
        theme,
        statements.filter((card) => card.themes.includes(theme)),
      ),
    )
    .filter((one) => one.cards.length > 0)
    .sort((a, b) => b[by] - a[by] || b.usToo - a.usToo || b.tables - a.tables);
}

function ranked(theme: string, cards: readonly HarvestCard[]): RankedTheme {
  return {
    theme,
    organisations: new Set(cards.flatMap(voicesOf)).size,
    tables: new Set(cards.map(({ table }) => table)).size,
    usToo: cards.reduce((sum, card) => sum + usTooTo(card), 0),
    cards: cards.map(({ id }) => id),
  };
}
