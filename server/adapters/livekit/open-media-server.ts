import type { OpenWay } from '#shared/contract/check.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import { checkExternal } from './check-external.ts';
import { connectLiveKit } from './livekit-media-server.ts';
import type { EmbeddedOptions, LiveKitAddress, MediaLog, MediaOptions } from './livekit-options.ts';
import { foreignWays } from './media-ways.ts';
import { superviseLiveKit, type Supervisor } from './supervisor.ts';
import { TextOnlyMediaServer } from './text-only-media-server.ts';

export interface OpenedMedia {
  readonly media: MediaServer;
  /** Where the proxy of our origin passes LiveKit's signalling to; null when there is no media server. */
  readonly signalling: URL | null;
  /** What is not as it should be at a media server of somebody else, one sentence each. */
  readonly notes: readonly string[];
  /** Hosts and ports that sound and picture go to, as far as they are known now. */
  readonly ways: () => readonly OpenWay[];
}

/**
 * The media server that the configuration asks for. Never rejects: one that cannot be had is text-only with the reason, and
 * an external one that is down today may be up later. Closing it also ends an embedded livekit-server.
 */
export async function openMediaServer(options: MediaOptions, log: MediaLog): Promise<OpenedMedia> {
  switch (options.kind) {
    case 'none':
      return { media: new TextOnlyMediaServer('not_found', options.detail), signalling: null, notes: [], ways: () => [] };
    case 'external':
      return external({ url: httpUrl(options.url), apiKey: options.apiKey, apiSecret: options.apiSecret }, log);
    case 'embedded':
      return embedded(options, log);
  }
}

async function external(address: LiveKitAddress, log: MediaLog): Promise<OpenedMedia> {
  const media = await connectLiveKit(address);
  let relays: readonly string[] = [];
  const opened = { media, signalling: address.url, ways: () => foreignWays(address.url, relays) };
  const look = async () => {
    const found = await checkExternal(address);
    relays = found.relays;
    return found.notes;
  };
  const status = media.status();
  if (status.kind === 'on' || status.reason !== 'unreachable') return { ...opened, notes: await look() };
  const stop = media.onStatus((now) => {
    if (now.kind === 'off' && now.reason === 'unreachable') return;
    stop();
    void look().then((notes) => notes.forEach((note) => log.warn(note)));
  });
  return { ...opened, notes: [] };
}

async function embedded(options: EmbeddedOptions, log: MediaLog): Promise<OpenedMedia> {
  let supervisor: Supervisor;
  try {
    supervisor = await superviseLiveKit(options, log);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'livekit-server did not start';
    return { media: new TextOnlyMediaServer('start_failed', detail), signalling: null, notes: [], ways: () => [] };
  }
  const { address, ways } = supervisor;
  return { media: await connectLiveKit(address, supervisor), signalling: address.url, notes: [], ways: () => ways };
}

/** `ws://…` and `wss://…`, as LiveKit's own documents write it, stand for http and https. */
function httpUrl(url: string): URL {
  return new URL(url.replace(/^ws/, 'http'));
}
