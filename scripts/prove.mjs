import { join } from 'node:path';

import { projectFolder } from './launch/places.mjs';
import { Interrupted, Refusal } from './launch/refusal.mjs';
import { run } from './launch/run.mjs';
import { listenForStop } from './launch/stop-signals.mjs';
import { prepare } from './suite/prepare.mjs';

/** What the two sides of the tour read, one pair after the other: all five languages, or the pair that is named. */
const languagePairs = process.env['FOYER_LANGUAGES'] === undefined ? ['fr,en', 'de,es', 'ar,fr'] : [process.env['FOYER_LANGUAGES']];

/**
 * What takes too long for every run of the tests: each a vitest file, in a real Chromium unless it says what else it needs.
 * @typedef {import('./suite/checks.mjs').Need} Need
 * Several of `runs` go one after the other, each with its own of the environment.
 * @type {Record<string, { project: string, file: string, env?: Record<string, string>, runs?: Record<string, string>[], needs?: Need[] }>}
 */
const proofs = {
  check: { project: 'proof', file: 'tests/proof/check-ways.test.ts' },
  axe: {
    project: 'e2e',
    file: 'tests/e2e/axe.test.ts',
    env: { FOYER_AXE: 'all' },
    runs: languagePairs.map((pair) => ({ FOYER_LANGUAGES: pair })),
  },
  crash: {
    project: 'integration',
    file: 'tests/integration/crash.test.ts',
    env: { FOYER_CRASHES: process.env['FOYER_CRASHES'] ?? '200', FOYER_DATABASE_CRASHES: process.env['FOYER_DATABASE_CRASHES'] ?? '100' },
    needs: ['postgres'],
  },
  background: { project: 'proof', file: 'tests/proof/background.test.ts' },
  founding: { project: 'proof', file: 'tests/proof/founding-case.test.ts' },
  line: { project: 'proof', file: 'tests/proof/weak-line.test.ts' },
  fuzz: {
    project: 'integration',
    file: 'tests/integration/fuzz.test.ts',
    env: { FOYER_MESSAGES: process.env['FOYER_MESSAGES'] ?? '1000000' },
    needs: [],
  },
  journey: { project: 'proof', file: 'tests/proof/founding-journey.test.ts' },
  soak: { project: 'e2e', file: 'tests/e2e/soak.test.ts', env: { FOYER_ROTATIONS: process.env['FOYER_ROTATIONS'] ?? '100' } },
  moves: { project: 'proof', file: 'tests/proof/moves.test.ts', env: { FOYER_MOVES: process.env['FOYER_MOVES'] ?? '60' } },
  people: { project: 'proof', file: 'tests/proof/people.test.ts' },
  plenary: { project: 'proof', file: 'tests/proof/plenary.test.ts' },
  nodes: {
    project: 'integration',
    file: 'tests/integration/several-nodes.test.ts',
    env: { FOYER_NODE_KILLS: process.env['FOYER_NODE_KILLS'] ?? '500', FOYER_DRAIN: process.env['FOYER_DRAIN'] ?? '10' },
    needs: ['livekit', 'postgres', 'redis', 'nginx'],
  },
  powercut: {
    project: 'integration',
    file: 'tests/integration/power-cut.test.ts',
    env: { FOYER_CUTS: process.env['FOYER_CUTS'] ?? '25' },
    needs: ['postgres'],
  },
  report: { project: 'proof', file: 'tests/proof/report-document.test.ts' },
  simulation: {
    project: 'integration',
    file: 'tests/simulation/gatherings.test.ts',
    env: { FOYER_SEEDS: process.env['FOYER_SEEDS'] ?? '100000' },
    needs: [],
  },
  screens: { project: 'proof', file: 'tests/proof/screens.test.ts' },
};

/** What the tests print that began from a number begins so again from the same. */
const seed = { FOYER_SEED: process.env['FOYER_SEED'] ?? '1' };
const folder = projectFolder;
const stop = listenForStop();
const { signal } = stop;
const [name = '', ...extra] = process.argv.slice(2);
const proof = proofs[name];

try {
  if (proof === undefined) throw new Refusal(`There is no proof "${name}"; there are ${Object.keys(proofs).join(', ')}.`);
  const { node, env, lacking } = await prepare(new Set(proof.needs ?? ['client', 'livekit', 'chromium']), { folder, signal });
  const missing = lacking.get('client') ?? lacking.get('chromium');
  if (missing !== undefined) throw new Refusal(missing);
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  for (const own of proof.runs ?? [{}]) {
    const { code } = await run(node, [vitest, 'run', '--project', proof.project, proof.file, ...extra], {
      cwd: folder,
      env: { ...env, ...seed, ...proof.env, ...own },
      signal,
      echo: true,
    });
    if (code !== 0) process.exitCode = code;
  }
} catch (error) {
  if (!(error instanceof Refusal) && !(error instanceof Interrupted)) throw error;
  if (error instanceof Refusal) process.stdout.write(`${error.message}\n`);
  process.exitCode = error instanceof Interrupted ? stop.exitCode() : 1;
} finally {
  stop.release();
}
