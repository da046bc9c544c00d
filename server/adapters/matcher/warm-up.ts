import type { Guest, Meeting, Problem, Tables } from '#shared/matching/types.ts';
import { planNow } from './plan-now.ts';

type Practice = Pick<Problem, 'guests' | 'tableSize' | 'keepApart' | 'hosts'>;

/** Rounds of each practice: the first has no past, the second goes on with a draft, the third with a history alone. */
const rounds = 3;

/**
 * Plans rounds nobody asked for, so that the engine's inner loops are compiled: cold, the first plan would be several times worse. Of every kind of
 * gathering, as each goes its own ways through the engine: with and without rules, with hosts, and of so many people that not all pairs fit a table.
 * `budgetMs` is what each round may take.
 */
export function warmUp(budgetMs = 20): void {
  const without = [32, 100, 300].map((people) => practice(strangers(people)));
  const ruled = [24, 100, 1200].map((people) => practice(colleagues(people), { keepApart: [[idOf(1), idOf(2)]] }));
  const hosted = practice(colleagues(40), { hosts: Array.from({ length: 8 }, (_, index) => idOf(index)) });
  for (const gathering of [...without, ...ruled, hosted]) rehearse(gathering, budgetMs);
}

function rehearse(gathering: Practice, budgetMs: number): void {
  const history: Meeting[] = [];
  let draft: readonly Tables[] = [];
  for (let round = 0; round < rounds; round++) {
    const match = planNow({ ...gathering, roundsLeft: 8 - round, history, draft }, { seed: round, budgetMs });
    if (!match.ok) return;
    draft = round === 0 ? match.seating.later : [];
    for (const table of match.seating.tables)
      table.forEach((a, place) => table.slice(place + 1).forEach((b) => history.push({ a, b, times: 1 })));
  }
}

const idOf = (index: number): string => `guest-${index}`;

function practice(guests: readonly Guest[], about: Partial<Practice> = {}): Practice {
  return { guests, tableSize: 4, keepApart: [], hosts: [], ...about };
}

function strangers(people: number): Guest[] {
  return Array.from({ length: people }, (_, index) => ({
    id: idOf(index),
    organisation: null,
    languages: [],
    topics: [],
    firstTimer: false,
  }));
}

function colleagues(people: number): Guest[] {
  return strangers(people).map((guest, index) => ({
    ...guest,
    organisation: `organisation-${index % 7}`,
    languages: index % 5 === 0 ? ['fr'] : ['fr', 'en'].slice(index % 3 === 0 ? 1 : 0),
    topics: [`topic-${index % 6}`],
    firstTimer: index % 5 === 0,
  }));
}
