import { join } from 'node:path';

import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';

/**
 * Throws a Refusal with the server's own sentence when a variable is wrong. Needs Node 24 and the dependencies, no more.
 * @param {{ folder: string, node: string, env: NodeJS.ProcessEnv, cache: string, signal: AbortSignal }} context
 */
export async function checkConfig({ folder, node, env, cache, signal }) {
  const { code, output } = await run(node, [join(folder, 'server/config/check-config.ts')], {
    cwd: folder,
    env: { ...env, NODE_COMPILE_CACHE: join(cache, 'compiled') },
    signal,
  });
  if (code !== 0) throw new Refusal(output.trimEnd());
}
