import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freeUdpPort } from '#server/adapters/livekit/free-ports.ts';
import { chromiumPath } from '#tests/support/chromium.ts';
import { startEmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';
import { allManners, openRotatingTables } from '#tests/support/rotation/rotating-tables.ts';
import type { Manner, TablesOptions } from '#tests/support/rotation/rotating-tables.ts';
import type { RotationFigures } from '#tests/support/rotation/rotation-figures.ts';
import { startDelayingRelay } from '#tests/support/rotation/delaying-relay.ts';
import { serveBuiltPage } from '#tests/support/serve-built-page.ts';
import { benchmarkOutput } from '../benchmark-output.mjs';
import { projectFolder } from '../launch/places.mjs';
import { Refusal } from '../launch/refusal.mjs';
import { connectsPerSecond } from '../rotation/connects.ts';
import { measureOverlap } from '../rotation/overlap.ts';
import type { Overlap } from '../rotation/overlap.ts';
import { processWith } from '#tests/support/process-usage.ts';
import { connectsResult, rotationResults } from '../rotation/results.ts';
import type { MeasuredRotations } from '../rotation/results.ts';

/**
 * How long one does not hear and see the new table at a bell: left and joined step by step, joined in parallel, and prepared as the product does,
 * through a real LiveKit server, in real Chromium, seven people at tables of four; without delay and with a relay in between. `--trials 30`,
 * `--manners cold,coldParallel,warm` (and `warmConnect`, as phones do), `--round-trips 0,50,100` (ms), `--json`.
 */
const text = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({
  options: {
    trials: text('30'),
    manners: text('cold,coldParallel,warm'),
    'round-trips': text('0,50,100'),
    json: { type: 'boolean', default: false },
  },
});
const trials = Number(values.trials);
const isManner = (name: string): name is Manner => (allManners as readonly string[]).includes(name);
const manners = values.manners.split(',').filter(isManner);

async function rotations(options: TablesOptions, overlaps: Overlap[]): Promise<RotationFigures[]> {
  const tables = await openRotatingTables(options);
  const browser = processWith(tables.browserMark);
  const figures: RotationFigures[] = [];
  try {
    for (let trial = 1; trial <= trials; trial++) {
      figures.push(await tables.rotate(async (bell) => void overlaps.push(await measureOverlap(browser, options.livekit, bell))));
      process.stderr.write(`${options.manner} ${trial}: ${JSON.stringify(figures.at(-1))}\n`);
    }
  } finally {
    await tables.close();
  }
  return figures;
}

async function measure(chromium: string, roundTripMs: number): Promise<MeasuredRotations> {
  const offeredUdpPort = await freeUdpPort('127.0.0.1');
  const livekit = await startEmbeddedLiveKit({ mediaIp: null, udpPort: offeredUdpPort, tcpPort: null });
  const site = await serveBuiltPage(join(projectFolder, 'tests/e2e/media-page'));
  const signalling = Number(livekit.supervisor.address.url.port);
  const relay = roundTripMs === 0 ? null : await startDelayingRelay({ tcpPort: signalling, udpPort: offeredUdpPort }, roundTripMs / 2);
  const figures = new Map<Manner, RotationFigures[]>();
  const overlaps: Overlap[] = [];
  try {
    for (const manner of manners) {
      const through = relay === null ? null : { ...relay, offeredUdpPort };
      figures.set(manner, await rotations({ livekit, page: site.url, chromium, manner, relay: through }, overlaps));
    }
  } finally {
    await Promise.all([livekit.end(), site.end(), relay?.close()]);
  }
  return { roundTripMs, figures, overlaps };
}

async function measureConnects(): Promise<number> {
  const livekit = await startEmbeddedLiveKit();
  try {
    return await connectsPerSecond(livekit);
  } finally {
    await livekit.end();
  }
}

async function bench(): Promise<boolean> {
  const chromium = chromiumPath();
  if (chromium === null || liveKitBinary === null) throw new Refusal('Chromium and a livekit-server are needed: run `npm test` once.');
  const results = [connectsResult(await measureConnects())];
  for (const roundTripMs of values['round-trips'].split(',').map(Number))
    results.push(...rotationResults(await measure(chromium, roundTripMs)));
  process.stdout.write(`${benchmarkOutput('rotation', results, { json: values.json })}\n`);
  return results.every(({ met }) => met);
}

process.exitCode = (await bench()) ? 0 : 1;
