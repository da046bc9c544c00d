import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { findOnPath } from './find-on-path.mjs';
import { Interrupted } from './refusal.mjs';
import { lastLines, run } from './run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * @typedef {{ env: NodeJS.ProcessEnv, folder: string, node: string, say: (doing: string) => void, signal: AbortSignal }} Context
 * @typedef {{ path: string, origin: string } | { path: undefined, sentence: string }} FoundChromium
 */

/**
 * Looks for a Chromium that starts: `FOYER_CHROMIUM`, PATH, Playwright's own download, Debian's package.
 * @param {Context} context
 * @returns {Promise<FoundChromium>}
 */
export async function findChromium(context) {
  const { env } = context;
  const reasons = [];
  for (const [origin, look] of /** @type {const} */ ([
    ['FOYER_CHROMIUM', async () => env['FOYER_CHROMIUM']],
    ['PATH', async () => findOnPath(env, ...names)],
    ["Playwright's download", fromPlaywright],
    ["Debian's package", fromDebian],
  ])) {
    const path = await look(context);
    if (path !== undefined && (await starts(path, context))) return { path, origin };
    reasons.push(`${origin}: ${path === undefined ? 'none' : `${path} does not start`}`);
  }
  return { path: undefined, sentence: `no Chromium was found (${reasons.join('; ')})` };
}

/**
 * @param {string} path
 * @param {Context} context
 */
async function starts(path, { env, signal }) {
  return (await run(path, ['--version'], { env, signal, timeoutMs: 20_000 })).code === 0;
}

/** @param {Context} context */
async function fromPlaywright({ env, folder, node, say, signal }) {
  const playwright = join(folder, 'node_modules/playwright-core');
  const { chromium } = await import(pathToFileURL(join(playwright, 'index.mjs')).href);
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    say("downloading Playwright's Chromium");
    await run(node, [join(playwright, 'cli.js'), 'install', 'chromium'], { env, signal, timeoutMs: 10 * 60_000 });
  }
  return existsSync(path) ? path : undefined;
}

/** @param {Context} context */
async function fromDebian({ env, say, signal }) {
  const apt = findOnPath(env, 'apt-get');
  if (apt === undefined || process.getuid?.() !== 0) return undefined;
  const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  say("installing Debian's package chromium");
  await run(apt, ['update', '-q'], { env: aptEnv, signal });
  const { code, output } = await run(apt, ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env: aptEnv, signal });
  if (signal.aborted) throw new Interrupted();
  if (code !== 0) say(`apt-get could not install it: ${lastLines(output, 1)}`);
  return findOnPath(env, ...names);
}
