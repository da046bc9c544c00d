import { join } from 'node:path';

import { run } from '../launch/run.mjs';
import { runCheck } from './run-check.mjs';

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {import('./run-check.mjs').Outcome} Outcome
 */

/**
 * Runs a check, unless what it stands on is lacking: without a built client it has failed, without Chromium its tests
 * are skipped and counted.
 * @param {Check} check
 * @param {import('./prepare.mjs').Ground} ground
 * @param {{ folder: string, signal: AbortSignal, echo: boolean, extra: string[] }} context
 * @returns {Promise<Outcome>}
 */
export async function perform(check, ground, context) {
  const needs = check.needs ?? [];
  if (needs.includes('client') && ground.lacking.has('client')) {
    return { check, tally: { passed: 0, failed: 1, skipped: 0 }, output: '', ms: 0, note: 'not run, the client could not be built' };
  }
  if (check.project !== undefined && needs.includes('chromium') && ground.lacking.has('chromium')) {
    const skipped = await countTests(check.project, ground, context);
    return { check, tally: { passed: 0, failed: 0, skipped }, output: '', ms: 0, note: 'not run, no Chromium' };
  }
  return runCheck(check, { ...context, node: ground.node, env: ground.env });
}

/**
 * @param {string[]} projects
 * @param {import('./prepare.mjs').Ground} ground
 * @param {{ folder: string, signal: AbortSignal }} context
 * @returns {Promise<number>} how many tests there are, at least one
 */
async function countTests(projects, { node, env }, { folder, signal }) {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const { output } = await run(node, [vitest, 'list', ...projects.flatMap((project) => ['--project', project])], {
    cwd: folder,
    env,
    signal,
  });
  return Math.max(1, output.split('\n').filter((line) => line.includes(' > ')).length);
}
