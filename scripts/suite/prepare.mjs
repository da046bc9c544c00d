import { join } from 'node:path';

import { ensureClient } from '../launch/client-build.mjs';
import { ensureDependencies } from '../launch/dependencies.mjs';
import { findChromium } from '../launch/find-chromium.mjs';
import { findFirefox } from '../launch/find-firefox.mjs';
import { describeLivekit, findLivekit, livekitEnvironment } from '../launch/find-livekit.mjs';
import { findPostgres } from '../launch/find-postgres.mjs';
import { findServerProgram, serverPrograms } from '../launch/find-server-program.mjs';
import { cacheFolder } from '../launch/places.mjs';
import { Refusal } from '../launch/refusal.mjs';
import { createSteps } from '../launch/steps.mjs';

/**
 * @typedef {import('./checks.mjs').Need} Need
 * @typedef {{ node: string, env: NodeJS.ProcessEnv, lacking: Map<Need, string> }} Ground
 */

/**
 * Sets up what the chosen checks stand on. What cannot be had is named in `lacking`; only missing dependencies refuse.
 * @param {Set<Need>} needs
 * @param {{ folder: string, signal: AbortSignal }} context
 * @returns {Promise<Ground>}
 */
export async function prepare(needs, { folder, signal }) {
  const { step } = createSteps();
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...withoutOurs(process.env), ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
  /** @type {Map<Need, string>} */
  const lacking = new Map();
  let node = '';
  await step('dependencies', async (say) => {
    const found = await ensureDependencies({ folder, env, say, signal });
    node = found.node;
    return found.installed ? 'installed' : 'ready';
  });
  if (needs.has('client')) {
    await step('client', async (say) => {
      try {
        return (await ensureClient({ folder, node, env, say, signal })) ? 'built' : 'ready';
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        lacking.set('client', 'The client could not be built.');
        return error.message;
      }
    });
  }
  if (needs.has('livekit')) {
    await step('livekit-server', async (say) => {
      const found = await findLivekit({ env, cache: cacheFolder(env), moduleFolder: join(folder, 'media-server'), say, signal });
      Object.assign(env, livekitEnvironment(found));
      if (found.kind === 'missing') lacking.set('livekit', found.sentence);
      return describeLivekit(found);
    });
  }
  if (needs.has('chromium')) {
    await step('chromium', async (say) => {
      const found = await findChromium({ env, folder, node, say, signal });
      if (found.path === undefined) {
        lacking.set('chromium', found.sentence);
        return found.sentence;
      }
      env['FOYER_CHROMIUM'] = found.path;
      return `${found.path} (${found.origin})`;
    });
  }
  if (needs.has('postgres')) {
    await step('postgresql', async (say) => {
      const found = await findPostgres({ env, say, signal });
      if (found.folder === undefined) {
        lacking.set('postgres', found.sentence);
        return found.sentence;
      }
      env['FOYER_POSTGRES'] = found.folder;
      return `${found.folder} (${found.origin})`;
    });
  }
  for (const name of /** @type {const} */ (['redis', 'nginx'])) {
    if (!needs.has(name)) continue;
    await step(serverPrograms[name].program, async (say) => {
      const found = await findServerProgram(name, { env, say, signal });
      if (found.path === undefined) {
        lacking.set(name, found.sentence);
        return found.sentence;
      }
      env[serverPrograms[name].variable] = found.path;
      return `${found.path} (${found.origin})`;
    });
  }
  if (needs.has('firefox')) {
    await step('firefox', async () => {
      const found = findFirefox(env);
      if (found.path === undefined) {
        lacking.set('firefox', found.sentence);
        return found.sentence;
      }
      env['FOYER_FIREFOX'] = found.path;
      return `${found.path} (${found.origin})`;
    });
  }
  return { node, env, lacking };
}

/**
 * The tests start servers of their own: what the person's shell says about theirs must not reach them.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOurs(env) {
  const kept = new Set([
    'FOYER_CACHE',
    'FOYER_CHROMIUM',
    'FOYER_FIREFOX',
    'FOYER_POSTGRES',
    'FOYER_REDIS',
    'FOYER_NGINX',
    'FOYER_LIVEKIT_RELEASES',
  ]);
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        kept.has(name) ||
        !/^(FOYER_|LIVEKIT_(URL|API_KEY|API_SECRET)$|NODE_ENV$|FORCE_COLOR$|NO_COLOR$|DATABASE_URL$|REDIS_URL$|SMTP_)/.test(name),
    ),
  );
}
