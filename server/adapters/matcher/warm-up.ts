import type { Problem } from '#shared/matching/types.ts';
import { planNow } from './plan-now.ts';

/** Enough for the engine's inner loops to be compiled: cold, the first plan would be several times worse. */
const budgetMs = 50;

/** Plans two rounds nobody asked for, one with every rule and one with more people than fit a table of all pairs. */
export function warmUp(): void {
  for (const people of [47, 1200]) planNow(practice(people), { seed: 1, budgetMs });
}

function practice(people: number): Problem {
  const id = (index: number) => `guest-${index % people}`;
  return {
    guests: Array.from({ length: people }, (_, index) => ({
      id: id(index),
      organisation: `organisation-${index % 7}`,
      languages: index % 5 === 0 ? ['fr'] : ['fr', 'en'].slice(index % 3 === 0 ? 1 : 0),
      topics: [],
      firstTimer: false,
    })),
    tableSize: 4,
    roundsLeft: 6,
    history: Array.from({ length: people }, (_, index) => ({ a: id(index), b: id(index + 1), times: 1 })),
    keepApart: [[id(1), id(2)]],
    hosts: [],
  };
}
