import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { run } from '../launch/run.mjs';
import { tallyOfReport } from './vitest-report.mjs';

/** A check that hangs is ended and has failed: most take seconds, the browser's minutes. */
const patience = { tool: 10 * 60_000, tests: 30 * 60_000 };

/**
 * @typedef {import('./checks.mjs').Check} Check
 * @typedef {import('./vitest-report.mjs').Tally} Tally
 * @typedef {{ check: Check, tally: Tally, output: string, ms: number, note?: string }} Outcome
 */

/**
 * Runs one check, its whole output kept in reports/<name>.log.
 * @param {Check} check
 * @param {{ folder: string, node: string, env: NodeJS.ProcessEnv, signal: AbortSignal, echo: boolean, extra: string[] }} context
 * @returns {Promise<Outcome>}
 */
export async function runCheck(check, { folder, node, env, signal, echo, extra }) {
  const began = Date.now();
  const reports = join(folder, 'reports');
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${check.name}.json`);
  rmSync(report, { force: true });
  const modules = join(folder, 'node_modules');
  const args =
    check.project === undefined
      ? [join(modules, check.tool), ...check.args]
      : [join(modules, 'vitest/vitest.mjs'), ...vitestArgs(check.project, report)];
  const timeoutMs = check.project === undefined ? patience.tool : patience.tests;
  const { code, output, timedOut } = await run(node, [...args, ...extra], { cwd: folder, env, signal, echo, timeoutMs });
  writeFileSync(join(reports, `${check.name}.log`), output);
  const tally =
    check.project === undefined ? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 } : tallyOfReport(report, code);
  return { check, tally, output, ms: Date.now() - began, ...(timedOut ? { note: `ended after ${timeoutMs / 60_000} minutes` } : {}) };
}

/**
 * @param {string[]} projects
 * @param {string} report
 */
function vitestArgs(projects, report) {
  return [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}
