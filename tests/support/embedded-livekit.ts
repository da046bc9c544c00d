import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedOptions, MediaLog, MediaNetwork } from '#server/adapters/livekit/livekit-options.ts';
import { RoomServiceClient } from 'livekit-server-sdk';
import { connectLiveKit } from '#server/adapters/livekit/livekit-media-server.ts';
import { superviseLiveKit, type Supervisor } from '#server/adapters/livekit/supervisor.ts';
import type { MediaServer } from '#server/ports/media-server.ts';
import { liveKitBinary } from '#tests/support/livekit-binary.ts';

export interface EmbeddedLiveKit {
  readonly media: MediaServer;
  readonly supervisor: Supervisor;
  /** Everything that was logged, and what resolves at the next line that matches. */
  readonly log: RecordedLog;
  /** Stops it and removes its run folder. */
  readonly end: () => Promise<void>;
}

export interface RecordedLog extends MediaLog {
  readonly lines: readonly string[];
  line(pattern: RegExp): Promise<string>;
}

/** Media on loopback, on a free port. */
const thisMachine: MediaNetwork = { mediaIp: null, udpPort: null, tcpPort: null };

/** A real livekit-server, supervised and connected, in a run folder of its own. */
export async function startEmbeddedLiveKit(
  network: MediaNetwork = thisMachine,
  webhookUrl: string | null = null,
): Promise<EmbeddedLiveKit> {
  const runFolder = mkdtempSync(join(tmpdir(), 'foyer-media-'));
  const log = recordLog();
  const supervisor = await superviseLiveKit(embeddedOptions(runFolder, network, webhookUrl), log);
  const media = await connectLiveKit(supervisor.address, supervisor);
  const end = async () => {
    await media.close();
    rmSync(runFolder, { recursive: true, force: true });
  };
  return { media, supervisor, log, end };
}

/** How many tracks each person of a media room has published, heard and seen or not. */
export async function publishedIn({ supervisor }: EmbeddedLiveKit, mediaRoom: string): Promise<Readonly<Record<string, number>>> {
  const { url, apiKey, apiSecret } = supervisor.address;
  const people = await new RoomServiceClient(url.href.replace(/^ws/, 'http'), apiKey, apiSecret).listParticipants(mediaRoom);
  return Object.fromEntries(people.map(({ identity, tracks }) => [identity, tracks.length]));
}

/** Ends the server without warning; its supervisor will notice. */
export function killLiveKit(supervisor: Supervisor): void {
  const pid = supervisor.pid();
  if (pid === null) throw new Error('No livekit-server runs.');
  process.kill(pid, 'SIGKILL');
}

export function embeddedOptions(runFolder: string, network: MediaNetwork = thisMachine, webhookUrl: string | null = null): EmbeddedOptions {
  if (liveKitBinary === null) throw new Error('No livekit-server to test with.');
  return { kind: 'embedded', binary: liveKitBinary, runFolder, network, webhookUrl };
}

export function recordLog(): RecordedLog {
  const lines: string[] = [];
  const waiting = new Set<(line: string) => void>();
  const write = (line: string) => {
    lines.push(line);
    for (const look of waiting) look(line);
  };
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = (text: string) => {
        if (!pattern.test(text)) return;
        waiting.delete(look);
        resolve(text);
      };
      waiting.add(look);
      lines.forEach(look);
    });
  return { lines, info: write, warn: write, line };
}
