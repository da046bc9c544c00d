import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromiumPath } from '#tests/support/chromium.ts';
import { benchmarkOutput, type Result } from '../benchmark-output.mjs';
import { openCrowdedHall } from '../client/crowded-hall.ts';
import { findLighthouse } from '../client/find-lighthouse.mjs';
import { firstViews, type FirstView } from '../client/first-views.ts';
import { buildNaively } from '../client/naive-client.ts';
import { ensureClient } from '../launch/client-build.mjs';
import { cacheFolder, projectFolder } from '../launch/places.mjs';
import { Refusal } from '../launch/refusal.mjs';
import { percentile } from '../rotation/percentiles.ts';

/**
 * How light the pages are: the join screen and the hall as Lighthouse's phone on slow 4G opens them; a hall of 200 tables and
 * 1,000 people in a Chromium slowed down four times, beside the same hall written naively. `--only first,hall,naive`,
 * `--times 3`, `--mounts 9`, `--changes 40`, `--json`. Lighthouse's own reports lie in reports/.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'first,hall,naive' },
    times: { type: 'string', default: '3' },
    mounts: { type: 'string', default: '9' },
    changes: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
  },
});
const { signal } = new AbortController();
const results: Result[] = [];
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const chromium = chromiumPath() ?? noChromium();

function noChromium(): never {
  throw new Refusal('Chromium is needed: run `npm test` once.');
}

function result(name: string, value: number, goal: number | null = null, unit = 'ms'): void {
  results.push({ name, value, unit, goal, met: goal === null || value <= goal });
}

/** Mounted, changed, walked through while others come and go. */
async function hall(variant: '' | '@naive', clientIn: string): Promise<void> {
  const goal = (value: number): number | null => (variant === '' ? value : null);
  const hall1000 = await openCrowdedHall(chromium, clientIn);
  try {
    await hall1000.comeBack(Number(values.mounts), 'list');
    const list = await hall1000.notes();
    await hall1000.comeBack(Number(values.mounts), 'plan');
    const plan = await hall1000.notes();
    await hall1000.change(Number(values.changes), 400);
    const { changes } = await hall1000.notes();
    const keys = 60;
    const [moved] = await Promise.all([hall1000.walk(keys), hall1000.change(20, 100)]);
    const walked = await hall1000.notes();
    note(JSON.stringify({ variant, plan: plan.mounts, list: list.mounts, changes, keys: walked.keys }));
    result(`hall1000.mount${variant}`, percentile(plan.mounts, 0.5), goal(300));
    result(`hall1000.mountList${variant}`, percentile(list.mounts, 0.5), goal(300));
    result(`hall1000.seatChange${variant}`, percentile(changes, 0.5), goal(35));
    result(`hall1000.seatChange.p95${variant}`, percentile(changes, 0.95));
    result(`hall1000.key.p95${variant}`, percentile(walked.keys, 0.95));
    result(`hall1000.inputDropped${variant}`, keys - moved, goal(0), 'keys');
  } finally {
    await hall1000.close();
  }
}

const middle = (views: readonly FirstView[], figure: keyof FirstView): number =>
  percentile(
    views.map((view) => view[figure]),
    0.5,
  );

async function first(): Promise<void> {
  const lighthouse = await findLighthouse({ cache: cacheFolder(process.env), env: process.env, signal });
  const views = await firstViews(chromium, lighthouse, Number(values.times));
  for (const [screen, lcp] of [
    ['join', 2000],
    ['hall', 3000],
  ] as const) {
    result(`${screen}.lcp`, middle(views[screen], 'lcp'), lcp);
    result(`${screen}.tbt`, middle(views[screen], 'tbt'), 100);
    result(`${screen}.cls`, 1000 * middle(views[screen], 'cls'), 50, 'thousandths');
    result(`${screen}.machine`, middle(views[screen], 'machine'), null, 'points');
    result(`${screen}.accessibilityLost`, 100 - Math.min(...views[screen].map(({ accessibility }) => accessibility)), 0, 'points');
  }
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  first,
  hall: () => hall('', projectFolder),
  async naive() {
    const built = await buildNaively();
    try {
      await hall('@naive', built.folder);
    } finally {
      built.remove();
    }
  },
};

await ensureClient({ folder: projectFolder, node: process.execPath, env: process.env, say: () => undefined, signal });
for (const name of values.only.split(',')) {
  const part = parts[name];
  if (part === undefined) throw new Refusal(`There is no part "${name}"; there are ${Object.keys(parts).join(', ')}.`);
  note(`… ${name}`);
  await part();
}
// All of these are times of a clock: other work on the machine is in them.
result('machine.load', (loadavg()[0] ?? 0) / cpus().length, null, 'a core');
process.stdout.write(`${benchmarkOutput('client', results, { json: values.json })}\n`);
process.exitCode = results.every(({ met }) => met) ? 0 : 1;
