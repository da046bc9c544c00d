import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The server promises to be gone five seconds after it is asked; what is still there shortly before is ended. */
const lastResortAfter = 4600;

/**
 * Runs the server until it ends. It has its own process group, so that Ctrl-C reaches it once, through us; if we die
 * without a word it stops by itself.
 * @param {{ folder: string, node: string, env: NodeJS.ProcessEnv, cache: string }} context
 * @returns {Promise<number>} its exit code
 */
export function serve({ folder, node, env, cache }) {
  const ownGroup = process.platform !== 'win32';
  const tether = pathToFileURL(join(import.meta.dirname, 'tether.mjs')).href;
  const child = spawn(node, ['--import', tether, join(folder, 'server/main.ts')], {
    cwd: folder,
    env: { ...env, NODE_COMPILE_CACHE: join(cache, 'compiled') },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: ownGroup,
  });
  /** @type {NodeJS.Timeout | undefined} */
  let lastResort;
  const stop = () => {
    if (lastResort !== undefined) return;
    child.kill('SIGTERM');
    lastResort = setTimeout(() => {
      if (child.pid !== undefined) process.kill(ownGroup ? -child.pid : child.pid, 'SIGKILL');
    }, lastResortAfter);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const name of signals) process.on(name, stop);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(lastResort);
      for (const name of signals) process.off(name, stop);
      resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
    });
  });
}
