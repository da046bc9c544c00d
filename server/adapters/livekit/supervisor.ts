import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenWay } from '#shared/contract/check.ts';
import { freeTcpPort, freeUdpPort } from './free-ports.ts';
import { liveKitConfig, type LiveKitPorts } from './livekit-config.ts';
import type { EmbeddedOptions, LiveKitAddress, MediaLog, MediaNetwork } from './livekit-options.ts';
import { startLiveKit, type LiveKitProcess } from './livekit-process.ts';
import { ownWays } from './media-ways.ts';
import { endLeftBehind, forgetRun, noteRun, writePrivately } from './run-record.ts';

export interface Supervisor {
  /** The same for as long as this supervisor lives, restarts included. */
  readonly address: LiveKitAddress;
  /** Where sound and picture go. */
  readonly ways: readonly OpenWay[];
  /** Process id of the running server; null between its end and its next start. */
  pid(): number | null;
  /** How often it ended by itself. */
  restarts(): number;
  /** Calls back whenever the server has ended by itself (with a sentence) or runs again (null). */
  onChange(listener: (ended: string | null) => void): void;
  /** Ends the server for good, within 5 s, and removes what it left in the run folder. */
  stop(): Promise<void>;
}

const firstBackoff = 100;
const longestBackoff = 10_000;
/** A server that ran this long was healthy: the next restart does not wait for the failures before. */
const healthyAfter = 30_000;

/**
 * Ends a livekit-server left behind in the run folder, starts a new one with a key pair of its own, and starts it again
 * whenever it dies. Every media room is gone after that. Rejects with an Error that shows all the server printed when the
 * first start fails. To be called only by the process that holds the run folder's data.
 */
export async function superviseLiveKit(options: EmbeddedOptions, log: MediaLog): Promise<Supervisor> {
  const leftBehind = await endLeftBehind(options.runFolder);
  if (leftBehind !== null) log.info(`Ended the media server that an earlier run left behind (process ${leftBehind}).`);

  const { webhookUrl, network } = options;
  const { mediaIp } = network;
  const ports = await choosePorts(network);
  const apiKey = `foyer${randomBytes(8).toString('hex')}`;
  const apiSecret = randomBytes(32).toString('base64url');
  const url = new URL(`http://127.0.0.1:${ports.signalling}`);
  const configFile = join(options.runFolder, 'livekit-config.json');
  const listeners: ((ended: string | null) => void)[] = [];
  const tell = (ended: string | null) => listeners.forEach((listener) => listener(ended));

  const ending = new AbortController();
  const start = async (): Promise<LiveKitProcess> => {
    writePrivately(configFile, liveKitConfig({ ports, mediaIp, apiKey, apiSecret, webhookUrl }));
    const onSpawn = (pid: number) => noteRun(options.runFolder, pid);
    return startLiveKit({ binary: options.binary, configFile, url, secrets: [apiKey, apiSecret], log, signal: ending.signal, onSpawn });
  };
  const cleanUp = () => {
    forgetRun(options.runFolder);
    rmSync(configFile, { force: true });
  };

  let running: LiveKitProcess | null;
  try {
    running = await start();
  } catch (error) {
    cleanUp();
    throw error;
  }

  let ends = 0;
  let restart: NodeJS.Timeout | undefined;
  let starting: Promise<void> | undefined;

  const watch = (server: LiveKitProcess, backoff: number) => {
    const since = performance.now();
    void server.ended.then((how) => {
      running = null;
      if (ending.signal.aborted) return;
      ends += 1;
      log.warn(`livekit-server stopped (${how}); starting it again.`);
      tell(`livekit-server stopped: ${how}`);
      again(performance.now() - since > healthyAfter ? firstBackoff : backoff);
    });
  };
  const again = (backoff: number) => {
    const next = Math.min(backoff * 2, longestBackoff);
    restart = setTimeout(() => {
      starting = start().then(
        (server) => {
          running = server;
          watch(server, next);
          tell(null);
        },
        (error: unknown) => {
          if (ending.signal.aborted) return;
          log.warn(String(error));
          again(next);
        },
      );
    }, backoff);
  };
  watch(running, firstBackoff);

  const stop = async () => {
    ending.abort();
    clearTimeout(restart);
    await starting;
    await running?.stop();
    cleanUp();
  };
  return {
    address: { url, apiKey, apiSecret },
    ways: ownWays(ports, mediaIp),
    pid: () => running?.pid ?? null,
    restarts: () => ends,
    onChange: (listener) => void listeners.push(listener),
    stop,
  };
}

async function choosePorts({ mediaIp, udpPort, tcpPort }: MediaNetwork): Promise<LiveKitPorts> {
  return {
    signalling: await freeTcpPort('127.0.0.1'),
    mediaUdp: udpPort ?? (mediaIp === null ? await freeUdpPort('127.0.0.1') : 7882),
    mediaTcp: tcpPort ?? (mediaIp === null ? 0 : 7881),
  };
}
