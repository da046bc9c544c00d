import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout this script lies in. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/**
 * Where things that are slow to make are kept, for every checkout of this person: `FOYER_CACHE`,
 * else the system's cache folder, else `.foyer/cache` in the checkout when the home cannot be written.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string} an absolute path to a folder that exists
 */
export function cacheFolder(env) {
  const candidates = env['FOYER_CACHE'] ? [resolve(env['FOYER_CACHE'])] : [personalCache(env), join(projectFolder, '.foyer/cache')];
  for (const folder of candidates) {
    if (canWrite(folder)) return folder;
  }
  return /** @type {string} */ (candidates.at(-1));
}

/** @param {NodeJS.ProcessEnv} env */
function personalCache(env) {
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return join(env['LOCALAPPDATA'], 'foyer');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/foyer');
  return join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'foyer');
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
