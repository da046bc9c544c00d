import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { serveRelease } from '../testing/release-server.ts';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { findLivekit, livekitEnvironment } from './find-livekit.mjs';
import { livekitVersion } from './livekit-version.mjs';

function program(path: string, script = 'true'): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** A machine with every source of livekit-server; a test takes away from the front what should not be found. */
async function machine() {
  const folder = temporaryFolder();
  const { base } = await serveRelease();
  const places = {
    named: program(join(folder, 'named/livekit-server')),
    onPath: program(join(folder, 'path/livekit-server')),
    cached: program(join(folder, 'cache/livekit-server', livekitVersion, 'livekit-server')),
  };
  const go =
    'if [ "$1" = version ]; then echo "go version go1.26.1 linux/amd64"; else while [ "$1" != -o ]; do shift; done; cp "$0" "$2"; fi';
  program(join(folder, 'go/go'), go);
  mkdirSync(join(folder, 'tools'));
  for (const tool of ['cp', 'gzip', 'tar']) {
    symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(folder, 'tools', tool));
  }
  const env: NodeJS.ProcessEnv = {
    LIVEKIT_URL: 'wss://media.example.org',
    LIVEKIT_SERVER_BIN: places.named,
    PATH: ['path', 'go', 'tools'].map((name) => join(folder, name)).join(':'),
    FOYER_LIVEKIT_RELEASES: base,
  };
  const find = (changes: NodeJS.ProcessEnv, cache = join(folder, 'cache')) =>
    findLivekit({ env: { ...env, ...changes }, cache, moduleFolder: folder, say: () => undefined, signal: new AbortController().signal });
  return { folder, places, find, goOnly: `${join(folder, 'go')}:${join(folder, 'tools')}` };
}

describe('livekit-server is looked for', () => {
  it('outside first, then by name, on PATH and in the cache', async () => {
    const { folder, places, find } = await machine();
    expect(await find({})).toEqual({ kind: 'external', url: 'wss://media.example.org' });
    expect(await find({ LIVEKIT_URL: '' })).toEqual({ kind: 'binary', path: places.named, origin: 'LIVEKIT_SERVER_BIN' });
    expect(await find({ LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '' })).toEqual({ kind: 'binary', path: places.onPath, origin: 'PATH' });
    const found = await find({ LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '', PATH: '/nowhere' });
    expect(found).toEqual({ kind: 'binary', path: places.cached, origin: 'cache' });
    expect(livekitEnvironment(found)).toMatchObject({
      FOYER_LIVEKIT_BIN: join(folder, 'cache/livekit-server', livekitVersion, 'livekit-server'),
    });
  });

  it('then among the official releases, kept in the cache for the next time', async () => {
    const { folder, find, goOnly } = await machine();
    const cache = join(folder, 'empty');
    const changes = { LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '', PATH: goOnly };
    expect(await find(changes, cache)).toMatchObject({ kind: 'binary', origin: 'release' });
    expect(await find(changes, cache)).toMatchObject({ kind: 'binary', origin: 'cache' });
  });

  it('among the releases by two starts at once, neither spoiling the other', async () => {
    const { folder, find, goOnly } = await machine();
    const cache = join(folder, 'empty');
    const changes = { LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '', PATH: goOnly };
    const [one, other] = await Promise.all([find(changes, cache), find(changes, cache)]);
    expect(one).toEqual(other);
    expect(readdirSync(join(cache, 'livekit-server', livekitVersion))).toEqual(['livekit-server']);
  });

  it('then built with Go when no release can be had', async () => {
    const { folder, find, goOnly } = await machine();
    const changes = { LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '', PATH: goOnly, FOYER_LIVEKIT_RELEASES: 'http://127.0.0.1:1' };
    expect(await find(changes, join(folder, 'empty'))).toMatchObject({ kind: 'binary', origin: 'Go build' });
  });

  it('and when there is none, a sentence says why and what to do', async () => {
    const { folder, find } = await machine();
    const changes = { LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '', PATH: '/nowhere', FOYER_LIVEKIT_RELEASES: 'http://127.0.0.1:1' };
    const found = await find(changes, join(folder, 'empty'));
    expect(found).toMatchObject({ kind: 'missing' });
    const sentence = livekitEnvironment(found)['FOYER_LIVEKIT_MISSING'];
    expect(sentence).toMatch(/127\.0\.0\.1:1 could not be reached.*Go is not on PATH.*install Go/);
  });

  it('and a name that leads nowhere is refused', async () => {
    const { find } = await machine();
    await expect(find({ LIVEKIT_URL: '', LIVEKIT_SERVER_BIN: '/nowhere/livekit-server' })).rejects.toThrow(
      'LIVEKIT_SERVER_BIN names /nowhere/livekit-server, which is no program that can be run.',
    );
  });
});
