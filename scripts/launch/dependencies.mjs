import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { findOnPath } from './find-on-path.mjs';
import { Refusal } from './refusal.mjs';
import { lastLines, run } from './run.mjs';
import { withSetupLock } from './setup-lock.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Installs what package-lock.json names unless exactly that is installed, and Node 24 with it.
 * @param {{ folder: string, env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal }} context
 * @returns {Promise<{ node: string, installed: boolean }>} the path of the pinned Node
 */
export async function ensureDependencies({ folder, env, say, signal }) {
  const node = pinnedNode(folder);
  if (isInstalled(folder) && existsSync(node)) return { node, installed: false };
  return withSetupLock({ folder, say, signal }, async () => {
    if (!isInstalled(folder)) await install({ folder, env, say, signal });
    if (!existsSync(node)) await installNode({ folder, env, say, signal });
    return { node, installed: true };
  });
}

/** @param {string} folder */
function pinnedNode(folder) {
  return join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** @param {string} folder */
function isInstalled(folder) {
  const installed = readLockfile(join(folder, 'node_modules/.package-lock.json'));
  const wanted = readLockfile(join(folder, 'package-lock.json'));
  return installed !== undefined && wanted !== undefined && sameInstallation(wanted, installed);
}

/**
 * Whether npm's record of what it installed is what the lockfile asks for; packages for other systems may be absent.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function sameInstallation(wanted, installed) {
  const asked = wanted.packages ?? {};
  const present = installed.packages ?? {};
  const fits = Object.entries(asked).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  return fits && Object.keys(present).every((path) => path in asked);
}

/**
 * @param {string} path
 * @returns {Lockfile | undefined}
 */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {{ folder: string, env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal }} context */
async function install({ folder, env, say, signal }) {
  say('npm ci');
  const outside = outsideOf(folder, env);
  const npm = findOnPath(outside, 'npm');
  if (npm === undefined) throw new Refusal('npm is not on PATH: install it (it comes with Node) and start again.');
  const telling = setInterval(() => {
    say(`npm ci, ${progress(folder)}`);
  }, 1000);
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const { code, output } = await run(npm, args, { cwd: folder, env: outside, signal }).finally(() => {
    clearInterval(telling);
  });
  if (code !== 0) {
    throw new Refusal(`The dependencies could not be installed; npm ci said:\n${lastLines(output)}\nIs the npm registry reachable?`);
  }
}

/** @param {string} folder */
function progress(folder) {
  const entries = Object.entries(readLockfile(join(folder, 'package-lock.json'))?.packages ?? {});
  const needed = entries.filter(([path, { optional }]) => path !== '' && optional !== true).map(([path]) => path);
  const there = needed.filter((path) => existsSync(join(folder, path, 'package.json')));
  return `${there.length} of ${needed.length} packages`;
}

/**
 * The package `node` fetches the binary of this system by its own install script, which npm may have been told not to run.
 * @param {{ folder: string, env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal }} context
 */
async function installNode({ folder, env, say, signal }) {
  say('fetching Node 24');
  const outside = outsideOf(folder, env);
  const node = findOnPath(outside, 'node') ?? process.execPath;
  const { output } = await run(node, ['installArchSpecificPackage.js'], { cwd: join(folder, 'node_modules/node'), env: outside, signal });
  if (!existsSync(pinnedNode(folder))) {
    throw new Refusal(
      `Node 24 could not be fetched for ${process.platform}-${process.arch}; the npm package "node" said:\n${lastLines(output)}\n` +
        'Are install scripts blocked, or is the npm registry out of reach?',
    );
  }
}

/**
 * The environment without this checkout's own programs on PATH, as they are about to be replaced, and without what an
 * outer npm told its scripts.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
function outsideOf(folder, env) {
  const path = (env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.startsWith(join(folder, 'node_modules')));
  const kept = Object.entries(env).filter(
    ([name]) => !/^(npm_(package|lifecycle|command|execpath|node_execpath|config_local_prefix).*|NODE_ENV)$/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
}
