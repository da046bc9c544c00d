import { repeatsBound } from './bound.ts';
import { shareLanguage } from './common-language.ts';
import type { Indexed } from './indexed.ts';
import type { IndexedTables } from './seat-map.ts';
import { tableSizes } from './table-sizes.ts';
import type { Figures, Guest, Outlook } from './types.ts';
import type { Unmet } from './unmet.ts';

/** Counts a finished round afresh, apart from the search's own running cost. */
export function figuresOf(indexed: Indexed, tables: IndexedTables, unmet: Unmet): Figures {
  const { met, organisations, sizes } = indexed;
  let [repeats, sameOrganisation] = [0, 0];
  forEachPair(tables, (a, b) => {
    if (met.of(a, b) > 0) repeats++;
    if (organisations[a] !== -1 && organisations[a] === organisations[b]) sameOrganisation++;
  });
  return {
    repeats,
    repeatsBound: repeatsBound(unmet, { rounds: 1, sizes, hosted: everyTableHosted(indexed) }),
    sameOrganisation,
    tablesWithoutLanguage: unmet.languageKept ? 0 : tablesWithoutLanguage(indexed, tables),
  };
}

/** All rounds still to come, as far as they were planned. */
export function outlookOf(indexed: Indexed, plan: readonly IndexedTables[], rounds: number, unmet: Unmet): Outlook {
  const { people, sizes } = indexed;
  const hosted = everyTableHosted(indexed);
  const bound = repeatsBound(unmet, { rounds, sizes, hosted });
  const smaller = hosted || bound === 0 ? [] : smallerTables(people, sizes[0] ?? 0);
  const smallerBest = smaller
    .map((tableSize) => ({ tableSize, repeatsBound: repeatsBound(unmet, { rounds, sizes: tableSizes(people, tableSize), hosted }) }))
    .reduce<Outlook['smallerTables']>((best, one) => (one.repeatsBound < (best?.repeatsBound ?? bound) ? one : best), null);
  return { rounds, repeats: plan.length === rounds ? repeatsIn(indexed, plan) : null, repeatsBound: bound, smallerTables: smallerBest };
}

/** Tables where people have no language in common. */
export function tablesWithoutLanguage({ guests, speech }: Indexed, tables: IndexedTables): number {
  if (!speech.decides) return 0;
  return tables.filter((table) => !shareLanguage(table.map((person) => guests[person] as Guest))).length;
}

const everyTableHosted = ({ hosts, sizes }: Indexed): boolean => hosts.length === sizes.length;

/** Next smaller first. */
function smallerTables(people: number, seats: number): number[] {
  const wanted = Array.from({ length: Math.max(0, seats - 2) }, (_, less) => seats - 1 - less);
  return wanted.filter((size) => (tableSizes(people, size)[0] ?? 0) < seats);
}

/** Meetings of people who met before, in the rounds of the plan itself or earlier. */
export function repeatsIn({ met, people }: Indexed, plan: readonly IndexedTables[]): number {
  const seen = new Set<number>();
  let repeats = 0;
  for (const tables of plan) {
    forEachPair(tables, (a, b) => {
      const pair = Math.min(a, b) * people + Math.max(a, b);
      if (seen.has(pair) || met.of(a, b) > 0) repeats++;
      seen.add(pair);
    });
  }
  return repeats;
}

function forEachPair(tables: IndexedTables, visit: (a: number, b: number) => void): void {
  for (const table of tables) {
    for (let place = 0; place < table.length; place++) {
      for (let other = place + 1; other < table.length; other++) visit(table[place] as number, table[other] as number);
    }
  }
}
