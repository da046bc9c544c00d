import { repeatsBound } from './bound.ts';
import { shareLanguage } from './common-language.ts';
import type { Indexed } from './indexed.ts';
import type { IndexedTables } from './seat-map.ts';
import type { Figures, Guest } from './types.ts';

/** Counts a finished round afresh, apart from the search's own running cost. */
export function figuresOf(indexed: Indexed, tables: IndexedTables): Figures {
  const { guests, met, organisations } = indexed;
  const colleagues = (a: number, b: number) => organisations[a] !== -1 && organisations[a] === organisations[b];
  const languageMissing = tables.filter((table) => !shareLanguage(table.map((person) => guests[person] as Guest)));
  return {
    repeats: pairsWhere(tables, (a, b) => met.of(a, b) > 0),
    repeatsBound: repeatsBound(indexed, languageMissing.length === 0),
    sameOrganisation: pairsWhere(tables, colleagues),
    tablesWithoutLanguage: languageMissing.length,
  };
}

function pairsWhere(tables: IndexedTables, holds: (a: number, b: number) => boolean): number {
  return tables.reduce(
    (sum, table) => sum + table.reduce((pairs, a, place) => pairs + table.slice(place + 1).filter((b) => holds(a, b)).length, 0),
    0,
  );
}
