import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { benchmarkOutput } from './benchmark-output.mjs';
import { projectFolder } from './launch/places.mjs';
import { freePort, launchFoyer } from './testing/launched-foyer.mjs';

/**
 * `npm start` to the page and its script served. Cold: no data folder and no built client; dependencies and
 * livekit-server stay. Warm: everything is there. Stop: Ctrl-C until every process is gone.
 */
const warmStarts = 5;
const warmGoal = 3000;
const stopGoal = 5000;

const data = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
/** @type {number[]} */
const stops = [];

async function start() {
  const foyer = launchFoyer({ FOYER_DATA: data, FOYER_PORT: String(await freePort()) });
  try {
    return await foyer.served();
  } finally {
    stops.push((await foyer.stop('SIGINT')).ms);
  }
}

try {
  rmSync(join(projectFolder, 'dist'), { recursive: true, force: true });
  const cold = await start();
  const warm = [];
  for (let round = 0; round < warmStarts; round += 1) warm.push(await start());
  const slowest = Math.max(...warm);
  const slowestStop = Math.max(...stops);
  const results = [
    { name: 'cold start to page served', value: cold, unit: 'ms', goal: null, met: true },
    {
      name: `warm start to page served, median of ${warmStarts}`,
      value: median(warm),
      unit: 'ms',
      goal: warmGoal,
      met: median(warm) <= warmGoal,
    },
    { name: `warm start to page served, slowest of ${warmStarts}`, value: slowest, unit: 'ms', goal: warmGoal, met: slowest <= warmGoal },
    { name: 'Ctrl-C to everything gone, slowest', value: slowestStop, unit: 'ms', goal: stopGoal, met: slowestStop <= stopGoal },
  ].map((result) => ({ ...result, value: Math.round(result.value) }));
  process.stdout.write(`${benchmarkOutput('start', results, { json: process.argv.includes('--json') })}\n`);
  process.exitCode = results.every(({ met }) => met) ? 0 : 1;
} finally {
  rmSync(data, { recursive: true, force: true });
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
