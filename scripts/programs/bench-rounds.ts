import { parseArgs } from 'node:util';
import { warmUp } from '#server/adapters/matcher/warm-up.ts';
import { checkPlan } from '#tests/matching/check-plan.ts';
import { boundsOf } from '#tests/matching/instance-bounds.ts';
import { benchmarkOutput } from '../benchmark-output.mjs';
import { warmUpMs } from '../matching/goals.ts';
import { play } from '../matching/play.ts';
import { cells } from '../matching/rounds-table.ts';
import type { Cell } from '../matching/rounds-table.ts';

/**
 * How many rounds without a repeat the engine plans, beside what searches are known to reach. From the known number on: one more round
 * as long as it is found in time, one fewer as long as it is not.
 * `--cells 32/4,20-30/5` (people/seats; all unless said), `--seconds 5` (processor time for each number of rounds), `--seed 1`, `--json`.
 */
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { cells: text, seconds: text, seed: text, json: { type: 'boolean', default: false } } });
const wanted = values.cells?.split(',').map((cell) => {
  const [range = '', tableSize = ''] = cell.split('/');
  const [from = 0, to = from] = range.split('-').map(Number);
  return { from, to, tableSize: Number(tableSize) };
});
const chosen = cells.filter(
  ({ people, tableSize }) =>
    wanted === undefined || wanted.some((cell) => cell.tableSize === tableSize && cell.from <= people && people <= cell.to),
);
const budgetMs = Number(values.seconds ?? '5') * 1000;
const seed = Number(values.seed ?? '1');

warmUp(warmUpMs);
const results = chosen.map((cell) => {
  const reached = roundsReached(cell);
  const limit = mostRounds(cell);
  const name = `${cell.people}/${cell.tableSize}, rounds short of ${cell.rounds}`;
  const beyond = reached > cell.rounds ? `, ${reached - cell.rounds} more than known` : '';
  if (!values.json)
    process.stdout.write(`${cell.people}/${cell.tableSize}: ${reached} rounds (known ${cell.rounds}, limit ${limit})${beyond}\n`);
  const short = Math.max(0, cell.rounds - reached);
  return { name, value: short, unit: '', goal: 0, met: short === 0 };
});
process.stdout.write(`${benchmarkOutput('rounds', results, { json: values.json })}\n`);
process.exitCode = results.length > 0 && results.every(({ met }) => met) ? 0 : 1;

function roundsReached(cell: Cell): number {
  let rounds = cell.rounds;
  if (isReached(cell, rounds)) {
    while (rounds < mostRounds(cell) && isReached(cell, rounds + 1)) rounds++;
    return rounds;
  }
  while (rounds > 1 && !isReached(cell, rounds - 1)) rounds--;
  return rounds - 1;
}

function isReached(cell: Cell, rounds: number): boolean {
  const instance = instanceOf(cell, rounds);
  const { broken, repeats } = checkPlan(instance, play(instance, { seed, budgetMs, manner: 'whole' }));
  return broken.length === 0 && repeats === 0;
}

/** Rounds after which repeats are forced. */
function mostRounds(cell: Cell): number {
  let rounds = 1;
  while (boundsOf(instanceOf(cell, rounds + 1)).repeats === 0) rounds++;
  return rounds;
}

function instanceOf({ people, tableSize }: Cell, rounds: number) {
  return { name: `${people}/${tableSize}`, tableSize, rounds, people: Array.from({ length: people }, (_, index) => ({ id: `p${index}` })) };
}
