import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { Interrupted, Refusal } from './refusal.mjs';

/** A holder touches its lock this often; one untouched for longer than `staleAfter` belongs to nobody any more. */
const touchEvery = 5000;
const staleAfter = 30_000;

/**
 * Lets one set-up at a time change node_modules and dist of a checkout; the second waits for the first.
 * @template T
 * @param {{ folder: string, say: (doing: string) => void, signal: AbortSignal }} context
 * @param {() => Promise<T>} work looks again whether it is still needed, then does it
 * @returns {Promise<T>}
 */
export async function withSetupLock({ folder, say, signal }, work) {
  const path = join(folder, '.foyer/setup.lock');
  while (!take(path)) {
    say('waiting for another start that is setting this checkout up');
    await delay(300, undefined, { signal }).catch(() => {
      throw new Interrupted();
    });
  }
  const touching = setInterval(() => {
    utimesSync(path, new Date(), new Date());
  }, touchEvery);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function take(path) {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code !== 'EEXIST') throw new Refusal(`The set-up cannot write to ${dirname(path)} (${code}).`);
  }
  if (!isAbandoned(path)) return false;
  rmSync(path, { force: true });
  return take(path);
}

/** @param {string} path */
function isAbandoned(path) {
  try {
    if (Date.now() - statSync(path).mtimeMs > staleAfter) return true;
    const holder = Number(readFileSync(path, 'utf8'));
    return holder > 0 && !isAlive(holder);
  } catch {
    return false;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
