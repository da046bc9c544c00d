import { shareLanguage } from '#shared/matching/common-language.ts';
import type { Problem, Tables } from '#shared/matching/types.ts';
import type { PlanFigures } from './plan-figures.ts';
import { pairKey } from './state.ts';

type Rules = Pick<Problem, 'guests' | 'keepApart' | 'history'>;

/** What a table costs, in one number: rules broken far before repeats, repeats far before colleagues at one table. */
const weights = { rule: 1_000_000, repeat: 1000, colleagues: 1 };

/** Tables priced before a pair is left to a later round: a few milliseconds, wherever this runs. */
const mostPriced = 12_000;
/** How long whoever changed places stays. */
const restSteps = 6;

/**
 * The tables with pairs brought together who both asked for it: one changes places with another, and others after them until there is no repeat
 * and no broken rule more than before. Where that cannot be had in a few milliseconds a pair stays as it is seated.
 * @param pairs Under `pairKey`; who is not here is left out.
 */
export function reunited(rules: Rules, tables: Tables, pairs: readonly string[]): Tables {
  if (pairs.length === 0) return tables;
  const priceOf = pricing(rules);
  const worth = (now: Tables): number => Math.floor(total(now, priceOf) / weights.repeat);
  const most = worth(tables);
  const settled = new Set<string>();
  let priced = mostPriced;
  let seated = tables;
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split(' ');
    const found = [a, b].map((one) => seated.findIndex((table) => table.includes(one)));
    const [at = -1, beside = -1] = found;
    if (at === -1 || beside === -1) continue;
    const fixed = new Set([...settled, a, b]);
    if (at !== beside) {
      const moved = bestSwap(seated, priceOf, { movers: settled.has(b) ? [a] : [b], to: settled.has(b) ? beside : at, stays: fixed });
      if (moved === null || (settled.has(a) && settled.has(b))) continue;
      const mended = mend(moved, priceOf, { fixed, enough: (now) => worth(now) <= most, budget: priced });
      priced = mended.left;
      if (mended.tables === null) continue;
      seated = mended.tables;
    }
    for (const one of fixed) settled.add(one);
  }
  return seated;
}

/** The figures of a seating that was changed so. */
export function figuresReunited(rules: Rules, tables: Tables, figures: PlanFigures): PlanFigures {
  const cost = total(tables, pricing(rules)) % weights.rule;
  return { ...figures, repeats: Math.floor(cost / weights.repeat), sameOrganisation: cost % weights.repeat, outlook: null };
}

type PriceOf = (table: readonly string[]) => number;

/** Changes places, the cheapest change first and nobody twice in a row, until `enough`. */
function mend(
  start: Tables,
  priceOf: PriceOf,
  { fixed, enough, budget }: { readonly fixed: ReadonlySet<string>; readonly enough: (tables: Tables) => boolean; readonly budget: number },
): { readonly tables: Tables | null; readonly left: number } {
  const resting = new Map<string, number>();
  let now = start;
  let left = budget;
  for (let step = 0; left > 0; step++) {
    if (enough(now)) return { tables: now, left };
    const worst = now.reduce((dearest, table, index) => (priceOf(table) > priceOf(now[dearest] ?? []) ? index : dearest), 0);
    const stays = new Set([...fixed, ...[...resting].flatMap(([one, until]) => (until > step ? [one] : []))]);
    const movers = (now[worst] ?? []).filter((one) => !stays.has(one));
    left -= 2 * movers.length * now.flat().length + now.length;
    const next = bestSwap(now, priceOf, { movers, to: null, stays });
    if (next === null) {
      resting.clear();
      if (movers.length === 0 && stays.size === fixed.size) break;
      continue;
    }
    for (const [index, table] of next.entries())
      for (const one of table) if (!(now[index] ?? []).includes(one)) resting.set(one, step + restSteps);
    now = next;
  }
  return { tables: null, left };
}

/** The cheapest seating in which one of `movers` has changed places with somebody, at table `to` or at any; nobody of `stays` moves for it. */
function bestSwap(
  tables: Tables,
  priceOf: PriceOf,
  { movers, to, stays }: { readonly movers: readonly string[]; readonly to: number | null; readonly stays: ReadonlySet<string> },
): Tables | null {
  let best: { readonly difference: number; readonly tables: Tables } | null = null;
  for (const mover of movers) {
    const from = tables.findIndex((table) => table.includes(mover));
    const home = tables[from] ?? [];
    for (const [index, table] of tables.entries()) {
      if (index === from || (to !== null && index !== to)) continue;
      for (const other of table) {
        if (stays.has(other)) continue;
        const [left, joined] = [replaced(home, mover, other), replaced(table, other, mover)];
        const difference = priceOf(left) + priceOf(joined) - priceOf(home) - priceOf(table);
        if (best !== null && difference >= best.difference) continue;
        best = { difference, tables: tables.map((one, at) => (at === from ? left : at === index ? joined : one)) };
      }
    }
  }
  return best?.tables ?? null;
}

const replaced = (table: readonly string[], gone: string, come: string): string[] => table.map((one) => (one === gone ? come : one));

const total = (tables: Tables, priceOf: PriceOf): number => tables.reduce((sum, table) => sum + priceOf(table), 0);

function pricing({ guests, keepApart, history }: Rules): PriceOf {
  const known = new Map(guests.map((guest) => [guest.id, guest]));
  const apart = new Set(keepApart.map(([a, b]) => pairKey(a, b)));
  const met = new Set(history.filter(({ times }) => times > 0).map(({ a, b }) => pairKey(a, b)));
  return (table) => {
    const people = table.flatMap((id) => known.get(id) ?? []);
    let cost = shareLanguage(people) ? 0 : weights.rule;
    for (const [index, one] of people.entries())
      for (const other of people.slice(index + 1)) {
        const key = pairKey(one.id, other.id);
        if (apart.has(key)) cost += weights.rule;
        if (met.has(key)) cost += weights.repeat;
        if (one.organisation !== null && one.organisation === other.organisation) cost += weights.colleagues;
      }
    return cost;
  };
}
