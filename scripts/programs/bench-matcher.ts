import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMatcher } from '#server/adapters/matcher/worker-matcher.ts';
import type { Matcher } from '#server/ports/matcher.ts';
import type { Guest, Meeting, Tables } from '#shared/matching/types.ts';
import { benchmarkOutput } from '../benchmark-output.mjs';

/**
 * How long the event loop is held up while the matcher's thread plans eight rounds, beside the same time spent idle.
 * `--people 1000`, `--budget-ms 250`, `--json`.
 */
const text = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({ options: { people: text('1000'), 'budget-ms': text('250'), json: { type: 'boolean', default: false } } });
const people = Number(values.people);
const budgetMs = Number(values['budget-ms']);
const rounds = 8;
const goalMs = 20;

const guests: readonly Guest[] = Array.from({ length: people }, (_, index) => ({
  id: `person-${index}`,
  organisation: `organisation-${index % 30}`,
  languages: index % 5 === 0 ? ['fr'] : index % 3 === 0 ? ['en'] : ['en', 'fr'],
  topics: [],
  firstTimer: false,
}));

/** Plans all rounds one after the other, each asked for when the one before is known. */
async function planAll(matcher: Matcher): Promise<void> {
  const history: Meeting[] = [];
  let draft: readonly Tables[] = [];
  for (let round = 0; round < rounds; round++) {
    const problem = { guests, tableSize: 4, roundsLeft: rounds - round, history, keepApart: [], hosts: [], draft };
    const match = await matcher.plan(problem, { seed: round + 1, budgetMs });
    if (!match.ok) throw new Error(`The round could not be planned: ${match.code}.`);
    draft = match.seating.later;
    for (const table of match.seating.tables)
      for (const [place, a] of table.entries()) for (const b of table.slice(place + 1)) history.push({ a, b, times: 1 });
  }
}

/** 99th percentile and maximum of the delays of timers due every millisecond while `work` runs, milliseconds, and how long it took. */
async function delaysDuring(work: () => Promise<unknown>): Promise<{ p99: number; most: number; took: number }> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const began = performance.now();
  delays.enable();
  await work();
  delays.disable();
  return { p99: delays.percentile(99) / 1e6, most: delays.max / 1e6, took: performance.now() - began };
}

const matcher = await startMatcher();
try {
  const before = process.memoryUsage.rss();
  const planning = await delaysDuring(() => planAll(matcher));
  const grown = process.resourceUsage().maxRSS / 1024 - before / 2 ** 20;
  const idle = await delaysDuring(() => setTimeout(planning.took));
  const result = (name: string, value: number, goal: number | null = null) => ({
    name,
    value,
    unit: 'ms',
    goal,
    met: goal === null || value <= goal,
  });
  const results = [
    result('event loop delay while planning, p99', planning.p99, goalMs),
    result('event loop delay while planning, longest', planning.most),
    result('event loop delay while idle, p99', idle.p99),
    result('event loop delay while idle, longest', idle.most),
    result(`${rounds} rounds planned in`, planning.took),
    { ...result('memory grown while planning', grown), unit: 'MB' },
  ];
  process.stdout.write(`${benchmarkOutput(`matcher, ${people} people`, results, { json: values.json })}\n`);
  process.exitCode = results.every(({ met }) => met) ? 0 : 1;
} finally {
  await matcher.close();
}
