import { join } from 'node:path';
import { checkPlan } from '#tests/matching/check-plan.ts';
import { boundsOf } from '#tests/matching/instance-bounds.ts';
import { benchmarkOutput } from '../benchmark-output.mjs';
import { Refusal } from '../launch/refusal.mjs';
import { instancesFolder, readBenchOptions } from '../matching/bench-options.ts';
import { goalOf, mostGrowthMb, mostHistoryMb, mostOverrunMs } from '../matching/goals.ts';
import { measure, median } from '../matching/measure.ts';
import type { Measured } from '../matching/measure.ts';
import { readInstance } from '../matching/read-instance.ts';
import { shuffleAndCut } from '../matching/shuffle-and-cut.ts';

interface Result {
  name: string;
  value: number;
  unit: string;
  goal: number | null;
  met: boolean;
}

/**
 * The engine on every instance, each plan held against the rules, beside the engine held to one round at a time and
 * shuffle and cut. Medians over the seeds.
 */
async function bench(args: readonly string[]): Promise<boolean> {
  const { names, budgets, seeds, manner, json } = readBenchOptions(args);
  const print = (cells: readonly (string | number)[]) => {
    if (!json)
      process.stdout.write(`${cells.map((cell, at) => (at === 0 ? String(cell).padEnd(10) : String(cell).padStart(9))).join(' ')}\n`);
  };
  print(['', 'ms', 'repeats', 'least', 'most', 'bound', 'alone', 'shuffled', 'colleagues', 'bound', 'alone', 'worst one', 'CPU ms', 'MB']);
  const results: Result[] = [];
  const all: Measured[] = [];
  for (const name of names) {
    const file = join(instancesFolder, `${name}.json`);
    const instance = readInstance(file);
    const bounds = boundsOf(instance);
    const shuffled = median(seeds.map((seed) => checkPlan(instance, shuffleAndCut(instance, seed)).repeats));
    const played = (how: 'online' | 'alone' | 'whole') =>
      measure(
        file,
        instance,
        budgets.flatMap((budgetMs) => seeds.map((seed) => ({ budgetMs, seed, manner: how }))),
      );
    const engine = await played(manner);
    const alone = await played('alone');
    all.push(...engine);
    for (const budgetMs of budgets) {
      const at = (measured: readonly Measured[]) => measured.filter(({ play }) => play.budgetMs === budgetMs);
      const middle = (measured: readonly Measured[], of: (one: Measured) => number) => median(at(measured).map(of));
      const repeats = middle(engine, (one) => one.repeats);
      const colleagues = middle(engine, (one) => one.sameOrganisation);
      const spread = at(engine).map((one) => one.repeats);
      print([
        name,
        budgetMs,
        repeats,
        Math.min(...spread),
        Math.max(...spread),
        bounds.repeats,
        middle(alone, (one) => one.repeats),
        shuffled,
        colleagues,
        bounds.sameOrganisation,
        middle(alone, (one) => one.sameOrganisation),
        middle(engine, (one) => one.worstPersonRepeats),
        Math.round(Math.max(...at(engine).map((one) => one.worstCpuMs))),
        Math.round(at(engine)[0]?.growthMb ?? NaN),
      ]);
      const goal = goalOf(instance, { manner, budgetMs });
      const title = `${name} in ${budgetMs} ms`;
      results.push(result(`${title}, repeats`, repeats, { goal: goal?.repeats ?? null }));
      if (goal?.sameOrganisation !== undefined) results.push(result(`${title}, colleagues`, colleagues, { goal: goal.sameOrganisation }));
    }
    const [first] = engine;
    if (first !== undefined && instance.people.length >= 10_000) {
      results.push(result(`${name}, memory grown by the first play`, first.growthMb, { unit: 'MB', goal: mostGrowthMb }));
      results.push(result(`${name}, history kept`, first.historyMb, { unit: 'MB', goal: mostHistoryMb }));
    }
  }
  const overrun = Math.max(...all.map(({ play, worstCpuMs }) => worstCpuMs - play.budgetMs));
  results.push(result('budget overrun, worst round of all seeds', Math.max(0, overrun), { unit: 'ms', goal: mostOverrunMs }));
  results.push(
    result(
      'hard rules broken, all seeds',
      all.reduce((sum, { broken }) => sum + broken.length, 0),
      { goal: 0 },
    ),
  );
  if (!json)
    for (const { play, broken } of all)
      for (const sentence of broken.slice(0, 3)) print([`${play.budgetMs} ms, seed ${play.seed}:`, sentence]);
  process.stdout.write(`${benchmarkOutput('matching', results, { json })}\n`);
  return results.every(({ met }) => met);
}

function result(name: string, value: number, { unit = '', goal }: { unit?: string; goal: number | null }): Result {
  return { name, value, unit, goal, met: goal === null || value <= goal };
}

try {
  process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
