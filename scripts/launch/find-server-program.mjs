import { existsSync } from 'node:fs';

import { findOnPath, isExecutable } from './find-on-path.mjs';
import { Interrupted } from './refusal.mjs';
import { lastLines, run } from './run.mjs';

/**
 * A server that the tests start: its program, the variable that names another, Debian's package, and what is skipped without it.
 * @typedef {{ program: string, variable: string, package: string, without: string }} ServerProgram
 * @typedef {{ env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal }} Context
 * @typedef {{ path: string, origin: string } | { path: undefined, sentence: string }} FoundProgram
 */

/** @type {Readonly<Record<'redis' | 'nginx', ServerProgram>>} */
export const serverPrograms = {
  redis: { program: 'redis-server', variable: 'FOYER_REDIS', package: 'redis-server', without: 'tests of several nodes' },
  nginx: { program: 'nginx', variable: 'FOYER_NGINX', package: 'nginx-light', without: 'tests of several nodes behind a proxy' },
};

/**
 * Looks for it where its variable says, on PATH, where Debian keeps programs of servers, and in Debian's package, which is installed where we may.
 * @param {keyof typeof serverPrograms} name
 * @param {Context} context
 * @returns {Promise<FoundProgram>}
 */
export async function findServerProgram(name, context) {
  const { program, variable, package: packageName, without } = serverPrograms[name];
  const named = context.env[variable];
  if (named !== undefined && isExecutable(named)) return { path: named, origin: variable };
  const there = () => findOnPath(context.env, program) ?? [`/usr/sbin/${program}`].find((path) => existsSync(path));
  const found = there();
  if (found !== undefined) return { path: found, origin: 'PATH' };
  if (await install(packageName, context)) {
    const installed = there();
    if (installed !== undefined) return { path: installed, origin: "Debian's package" };
  }
  return { path: undefined, sentence: `no ${program} was found, ${without} are skipped (Debian's package ${packageName} brings one)` };
}

/**
 * @param {string} name
 * @param {Context} context
 */
async function install(name, { env, say, signal }) {
  const apt = findOnPath(env, 'apt-get');
  if (apt === undefined || process.getuid?.() !== 0) return false;
  // Installed for its program alone: in this runlevel the system does not start it.
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  say(`installing Debian's package ${name}`);
  await run(apt, ['update', '-q'], { env: aptEnv, signal });
  const { code, output } = await run(apt, ['install', '-y', '-q', '--no-install-recommends', name], { env: aptEnv, signal });
  if (signal.aborted) throw new Interrupted();
  if (code !== 0) say(`apt-get could not install it: ${lastLines(output, 1)}`);
  return code === 0;
}
