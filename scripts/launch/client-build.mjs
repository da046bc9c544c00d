import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { compressFolder } from './compress-folder.mjs';
import { fingerprint } from './fingerprint.mjs';
import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';
import { withSetupLock } from './setup-lock.mjs';

/** Everything the client is built from. */
const sources = ['client', 'shared', 'vite.config.ts', 'package-lock.json', 'tsconfig.json', 'scripts/launch/client-build.mjs'];

/**
 * Builds the client into dist/client unless what lies there was built from the same sources. The new build is made
 * beside the old one and takes its place whole.
 * @param {{ folder: string, node: string, env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal, always?: boolean }} context
 * @returns {Promise<boolean>} whether a build was needed
 */
export async function ensureClient({ folder, node, env, say, signal, always = false }) {
  if (!always && isBuilt(folder, fingerprint(folder, sources))) return false;
  return withSetupLock({ folder, say, signal }, async () => {
    const wanted = fingerprint(folder, sources);
    if (!always && isBuilt(folder, wanted)) return false;
    await build({ folder, node, env, say, signal }, wanted);
    return true;
  });
}

/**
 * @param {string} folder
 * @param {string} wanted
 */
function isBuilt(folder, wanted) {
  try {
    return readFileSync(stampPath(folder), 'utf8') === wanted && existsSync(join(folder, 'dist/client/index.html'));
  } catch {
    return false;
  }
}

/** @param {string} folder */
const stampPath = (folder) => join(folder, 'dist/client.stamp');

/**
 * @param {{ folder: string, node: string, env: NodeJS.ProcessEnv, say: (doing: string) => void, signal: AbortSignal }} context
 * @param {string} wanted
 */
async function build({ folder, node, env, say, signal }, wanted) {
  const dist = join(folder, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const left of readdirSync(dist).filter((name) => name.startsWith('client.new-') || name.startsWith('client.old-'))) {
    rmSync(join(dist, left), { recursive: true, force: true });
  }
  const fresh = join(dist, `client.new-${process.pid}`);
  const old = join(dist, `client.old-${process.pid}`);
  try {
    say('building');
    const vite = join(folder, 'node_modules/vite/bin/vite.js');
    const { code, output } = await run(node, [vite, 'build', '--outDir', fresh, '--emptyOutDir'], {
      cwd: folder,
      env: { ...env, NODE_ENV: 'production', NO_COLOR: '1' },
      signal,
    });
    if (code !== 0) throw new Refusal(`The client could not be built; vite said:\n${whatFailed(output)}`);
    say('compressing');
    await compressFolder(fresh);
    rmSync(stampPath(folder), { force: true });
    if (existsSync(join(dist, 'client'))) renameSync(join(dist, 'client'), old);
    renameSync(fresh, join(dist, 'client'));
    writeFileSync(stampPath(folder), wanted);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Vite's own words for what is wrong come before a long trace.
 * @param {string} output
 */
function whatFailed(output) {
  const plain = stripVTControlCharacters(output);
  const lines = plain.slice(Math.max(0, plain.indexOf('error during build:'))).split('\n');
  return lines
    .filter((line) => !/^\s+at /.test(line))
    .slice(0, 25)
    .join('\n');
}
