import { existsSync } from 'node:fs';

import { findOnPath } from './find-on-path.mjs';

/**
 * Looks for a Firefox to test one journey with: `FOYER_FIREFOX`, PATH. It is not installed for that alone.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ path: string, origin: string } | { path: undefined, sentence: string }}
 */
export function findFirefox(env) {
  const named = env['FOYER_FIREFOX'];
  if (named !== undefined && existsSync(named)) return { path: named, origin: 'FOYER_FIREFOX' };
  const path = named === undefined ? findOnPath(env, 'firefox-esr') : undefined;
  if (path !== undefined) return { path, origin: 'PATH' };
  const looked = named === undefined ? "Debian's package firefox-esr brings one" : `FOYER_FIREFOX names ${named}, which is not there`;
  return { path: undefined, sentence: `no Firefox was found, its journey is skipped (${looked})` };
}
