import type { HarvestCard } from './harvest-card.ts';

export interface MatrixCell {
  /** The organisation's key. */
  readonly voice: string;
  /** Cards that the organisation wrote to the question. */
  readonly cards: readonly string[];
  /** Cards of others to which it said *us too*. */
  readonly usToo: readonly string[];
}

export interface MatrixRow {
  /** Null for what was said to no question; only where there is such a card. */
  readonly question: string | null;
  /** Those that are missing said nothing to it. */
  readonly cells: readonly MatrixCell[];
  /** Under the Chatham House rule, of nobody. */
  readonly unnamed: readonly string[];
}

/** Question × organisation, for all kinds of cards. Every question has its row, so that one nobody answered shows. */
export function questionMatrix(cards: readonly HarvestCard[], questions: readonly string[]): MatrixRow[] {
  const rows = [...questions, null].map((question) =>
    row(
      question,
      cards.filter((card) => card.question === question),
    ),
  );
  return rows.filter(({ question, cells, unnamed }) => question !== null || cells.length + unnamed.length > 0);
}

function row(question: string | null, cards: readonly HarvestCard[]): MatrixRow {
  const cells = new Map<string, { readonly voice: string; readonly cards: string[]; readonly usToo: string[] }>();
  const cell = (voice: string) => {
    const found = cells.get(voice) ?? { voice, cards: [], usToo: [] };
    cells.set(voice, found);
    return found;
  };
  for (const { id, origin } of cards) {
    if (origin.kind === 'unnamed') continue;
    cell(origin.voice).cards.push(id);
    for (const voice of origin.usToo) cell(voice).usToo.push(id);
  }
  return { question, cells: [...cells.values()], unnamed: cards.filter(({ origin }) => origin.kind === 'unnamed').map(({ id }) => id) };
}
