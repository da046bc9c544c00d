import type { Demand, Instance } from '#tests/matching/instance.ts';
import type { Play } from './play.ts';

/** Beyond the demands the instances carry: the same in less time, or better in more. */
const online: Readonly<Record<number, Readonly<Record<string, Demand>>>> = {
  50: Object.fromEntries(
    ['u12-3-4', 'u16-4-5', 'u20-4-5', 'u25-5-6', 'u32-4-7', 'u32-4-9', 'u50-4-8', 'u100-5-10', 'u200-5-10', 'u1000-4-8'].map((name) => [
      name,
      { repeats: 0 },
    ]),
  ),
  1000: { c100: { repeats: 5 }, c200: { repeats: 15 } },
};

const whole: Readonly<Record<number, Readonly<Record<string, Demand>>>> = {
  10_000: { 'u50-5-8': { repeats: 0 }, 'u32-4-10': { repeats: 10 } },
};

/** What the median over the seeds must not exceed; null where nothing is asked. */
export function goalOf({ name, demand = {} }: Instance, { manner, budgetMs }: Omit<Play, 'seed'>): Demand | null {
  const goals = manner === 'online' ? online : manner === 'whole' ? whole : {};
  return goals[budgetMs]?.[name] ?? (manner === 'online' ? demand[`at${budgetMs}ms`] : undefined) ?? null;
}

/** Time for each round of practice before anything is measured, milliseconds. */
export const warmUpMs = 50;

/** Processor time by which a round may go over its budget, milliseconds. */
export const mostOverrunMs = 20;

/** What the engine keeps of who met whom at ten thousand people, megabytes. */
export const mostHistoryMb = 2;

/** Memory by which the process may grow at ten thousand people, megabytes. */
export const mostGrowthMb = 50;
