import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { findOnPath } from '../launch/find-on-path.mjs';
import { Refusal } from '../launch/refusal.mjs';
import { lastLines, run } from '../launch/run.mjs';

const version = '13.5.0';

/**
 * Lighthouse (Apache-2.0) with what it needs weighs a quarter of all our dependencies and is wanted by this measurement
 * alone: it is fetched into the cache folder at its first use.
 * @param {{ cache: string, env: NodeJS.ProcessEnv, signal: AbortSignal }} context
 * @returns {Promise<string>} the path of its command
 */
export async function findLighthouse({ cache, env, signal }) {
  const folder = join(cache, 'lighthouse', version);
  const command = join(folder, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(command)) return command;
  const npm = findOnPath(env, 'npm');
  if (npm === undefined) throw new Refusal('npm is not on PATH: Lighthouse cannot be fetched.');
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', `lighthouse@${version}`];
  const { code, output } = await run(npm, args, { cwd: folder, env, signal });
  if (code !== 0 || !existsSync(command)) throw new Refusal(`Lighthouse could not be fetched; npm said:\n${lastLines(output)}`);
  return command;
}
