import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { findOnPath, isExecutable } from './find-on-path.mjs';
import { buildWithGo } from './livekit-go-build.mjs';
import { fetchRelease } from './livekit-release.mjs';
import { livekitVersion } from './livekit-version.mjs';
import { Interrupted, Refusal } from './refusal.mjs';

/**
 * @typedef {{ kind: 'external', url: string } | { kind: 'binary', path: string, origin: string } | { kind: 'missing', sentence: string }} FoundLivekit
 */

/**
 * Looks for a livekit-server: an external one, a binary that is named or on PATH or in our cache, the official release
 * archive, a build with Go. Finding none is no failure: the tables then work without video.
 * @param {{ env: NodeJS.ProcessEnv, cache: string, moduleFolder: string, say: (doing: string) => void, signal: AbortSignal }} context
 * @returns {Promise<FoundLivekit>}
 */
export async function findLivekit({ env, cache, moduleFolder, say, signal }) {
  if (env['LIVEKIT_URL']) return { kind: 'external', url: env['LIVEKIT_URL'] };

  const named = env['LIVEKIT_SERVER_BIN'];
  if (named) {
    if (!isExecutable(named)) throw new Refusal(`LIVEKIT_SERVER_BIN names ${named}, which is no program that can be run.`);
    return { kind: 'binary', path: named, origin: 'LIVEKIT_SERVER_BIN' };
  }
  const onPath = findOnPath(env, 'livekit-server');
  if (onPath) return { kind: 'binary', path: onPath, origin: 'PATH' };

  const name = process.platform === 'win32' ? 'livekit-server.exe' : 'livekit-server';
  const shelf = join(cache, 'livekit-server', livekitVersion);
  const cached = join(shelf, name);
  if (isExecutable(cached)) return { kind: 'binary', path: cached, origin: 'cache' };

  mkdirSync(shelf, { recursive: true });
  const reasons = [];
  for (const [origin, make] of /** @type {const} */ ([
    ['release', fetchRelease],
    ['Go build', buildWithGo],
  ])) {
    try {
      await make({ env, target: cached, moduleFolder, say, signal });
      if (existsSync(cached)) return { kind: 'binary', path: cached, origin };
    } catch (error) {
      if (signal.aborted || error instanceof Interrupted) throw new Interrupted();
      if (!(error instanceof Refusal)) throw error;
      reasons.push(error.message);
    }
  }
  const sentence = `livekit-server ${livekitVersion} was not found: ${reasons.join('; ')}. Put livekit-server on PATH or install Go 1.21 or later, then start again.`;
  return { kind: 'missing', sentence };
}

/**
 * What the server is told about it, as environment variables: one of the two, or neither, whatever was set before.
 * @param {FoundLivekit} found
 * @returns {{ FOYER_LIVEKIT_BIN: string | undefined, FOYER_LIVEKIT_MISSING: string | undefined }}
 */
export function livekitEnvironment(found) {
  return {
    FOYER_LIVEKIT_BIN: found.kind === 'binary' ? found.path : undefined,
    FOYER_LIVEKIT_MISSING: found.kind === 'missing' ? found.sentence : undefined,
  };
}

/**
 * @param {FoundLivekit} found
 * @returns {string} what a person reads when the search is over
 */
export function describeLivekit(found) {
  if (found.kind === 'external') return `${found.url} (external)`;
  if (found.kind === 'binary') return `${found.path} (${found.origin})`;
  return 'none; tables will work with text and cards';
}
