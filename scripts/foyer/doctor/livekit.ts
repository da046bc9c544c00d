import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkExternal } from '#server/adapters/livekit/check-external.ts';
import type { MediaOptions } from '#server/adapters/livekit/livekit-options.ts';
import { connectLiveKit } from '#server/adapters/livekit/livekit-media-server.ts';
import { findOnPath, isExecutable } from '../../launch/find-on-path.mjs';
import { livekitVersion } from '../../launch/livekit-version.mjs';
import { cacheFolder } from '../../launch/places.mjs';
import { about, reasonOf, type Finding } from './finding.ts';

const finding = about('LiveKit');

/** Whether there is a livekit-server of the version that Foyer is tested with, ours or somebody else's. */
export async function lookAtLiveKit(options: MediaOptions, env: NodeJS.ProcessEnv): Promise<Finding[]> {
  switch (options.kind) {
    case 'none': {
      const binary = atHand(env);
      if (binary !== undefined) return [await ownVersion(binary)];
      return [finding('note', 'No livekit-server was found yet: npm start looks for one, and says what it tried.')];
    }
    case 'embedded':
      return [await ownVersion(options.binary)];
    case 'external':
      return foreign({ ...options, url: new URL(options.url.replace(/^ws/, 'http')) });
  }
}

/** The one that `npm start` would take without making any. */
function atHand(env: NodeJS.ProcessEnv): string | undefined {
  const cached = join(cacheFolder(env), 'livekit-server', livekitVersion, 'livekit-server');
  return env['LIVEKIT_SERVER_BIN'] ?? findOnPath(env, 'livekit-server') ?? (isExecutable(cached) ? cached : undefined);
}

async function ownVersion(binary: string): Promise<Finding> {
  try {
    const { stdout } = await promisify(execFile)(binary, ['--version'], { timeout: 10_000 });
    const version = /\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim();
    return version === livekitVersion
      ? finding('ok', `livekit-server ${version} is there.`)
      : finding('wrong', `${binary} is livekit-server ${version}, and Foyer is tested with ${livekitVersion}: update it.`);
  } catch (error) {
    return finding('wrong', `${binary} does not run (${reasonOf(error)}): correct LIVEKIT_SERVER_BIN.`);
  }
}

async function foreign(address: { readonly url: URL; readonly apiKey: string; readonly apiSecret: string }): Promise<Finding[]> {
  const media = await connectLiveKit(address);
  const status = media.status();
  await media.close();
  if (status.kind === 'off') {
    const why =
      status.reason === 'unreachable'
        ? 'does not answer: start it, or correct LIVEKIT_URL'
        : 'refuses us: correct LIVEKIT_API_KEY and LIVEKIT_API_SECRET';
    return [finding('wrong', `The LiveKit server at ${address.url.host} ${why}.`)];
  }
  const { notes } = await checkExternal(address);
  return notes.length === 0
    ? [finding('ok', `The LiveKit server at ${address.url.host} answers, and is set as it should be.`)]
    : notes.map((note) => finding('wrong', note));
}
