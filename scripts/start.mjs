import { join } from 'node:path';

import { checkConfig } from './launch/check-config.mjs';
import { ensureClient } from './launch/client-build.mjs';
import { ensureDependencies } from './launch/dependencies.mjs';
import { describeLivekit, findLivekit, livekitEnvironment } from './launch/find-livekit.mjs';
import { cacheFolder, projectFolder } from './launch/places.mjs';
import { Interrupted, Refusal } from './launch/refusal.mjs';
import { serve } from './launch/serve.mjs';
import { createSteps } from './launch/steps.mjs';
import { listenForStop } from './launch/stop-signals.mjs';

const { env } = process;
const folder = projectFolder;
const stop = listenForStop();
const { signal } = stop;

try {
  const cache = cacheFolder(env);
  const { step } = createSteps();
  let node = '';
  await step('dependencies', async (say) => {
    const found = await ensureDependencies({ folder, env, say, signal });
    node = found.node;
    return found.installed ? 'installed' : 'ready';
  });
  await checkConfig({ folder, node, env, cache, signal });
  await step('client', async (say) => ((await ensureClient({ folder, node, env, say, signal })) ? 'built' : 'ready'));
  /** @type {NodeJS.ProcessEnv} */
  let livekit = {};
  await step('livekit-server', async (say) => {
    const found = await findLivekit({ env, cache, moduleFolder: join(folder, 'media-server'), say, signal });
    livekit = livekitEnvironment(found);
    return describeLivekit(found);
  });
  stop.release();
  process.exitCode = await serve({ folder, node, env: { ...env, ...livekit }, cache });
} catch (error) {
  if (error instanceof Interrupted) {
    process.exitCode = stop.exitCode();
  } else if (error instanceof Refusal) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else {
    throw error;
  }
} finally {
  stop.release();
}
