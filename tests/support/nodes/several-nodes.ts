import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freeTcpPort, freeUdpPort } from '#server/adapters/livekit/free-ports.ts';
import { startLiveKit } from '#server/adapters/livekit/livekit-process.ts';
import { recordLog } from '#tests/support/embedded-livekit.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { postgresNote } from '#tests/support/postgres-programs.ts';
import { startPostgres, type PostgresServer } from '#tests/support/postgres-server.ts';
import { redisNote, startRedis, type RedisServer } from '#tests/support/redis-server.ts';
import { startServerProcess, type ServerProcess } from '#tests/support/server-process.ts';
import { nginxNote, startNginx } from './nginx.ts';

/** Said in the title of tests that are skipped where one of the servers is missing. */
export const severalNodesNote = postgresNote + redisNote + nginxNote + liveKitNote;

/** Foyer as a large instance runs it: nodes, one PostgreSQL, one Redis, a LiveKit server that uses it too, and nginx in front. */
export interface SeveralNodes {
  /** Of the proxy. */
  readonly base: string;
  readonly instanceKey: string;
  readonly databaseUrl: string;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly count: number;
  killHard(node: number): Promise<void>;
  /** Asks it to end, and resolves to its exit code and how long that took, ms. */
  stop(node: number): Promise<{ readonly code: number | null; readonly took: number }>;
  /** On the same port, after it ended. */
  start(node: number): Promise<void>;
  end(): Promise<void>;
}

export async function startSeveralNodes(count: number, more: Readonly<Record<string, string>> = {}): Promise<SeveralNodes> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-nodes-'));
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const databaseUrl = await postgres.database();
  const livekit = await startSharedLiveKit(folder, new URL(redis.url).host);
  const port = await freeTcpPort('127.0.0.1');
  const ports: number[] = [];
  for (let node = 0; node < count; node++) ports.push(await freeTcpPort('127.0.0.1'));
  const base = `http://localhost:${port}`;
  const instanceKey = 'a key for creating gatherings';
  const environment = {
    DATABASE_URL: databaseUrl,
    REDIS_URL: redis.url,
    FOYER_PUBLIC_URL: base,
    FOYER_HOST: '127.0.0.1',
    FOYER_LINK_KEY: 'the same on all nodes, and thirty-two characters long',
    FOYER_INSTANCE_KEY: instanceKey,
    ...livekit.environment,
    ...more,
  };
  const nodes: (ServerProcess | null)[] = ports.map(() => null);
  const start = async (node: number): Promise<void> => {
    nodes[node] = await startServerProcess(join(folder, String(node)), { ...environment, FOYER_PORT: String(ports[node]) });
  };
  for (const node of ports.keys()) await start(node);
  const proxy = await startNginx(folder, port, ports);
  return {
    base,
    instanceKey,
    databaseUrl,
    postgres,
    redis,
    count,
    async killHard(node) {
      await nodes[node]?.killHard();
      nodes[node] = null;
    },
    async stop(node) {
      const began = performance.now();
      const code = (await nodes[node]?.stop()) ?? null;
      nodes[node] = null;
      return { code, took: performance.now() - began };
    },
    start,
    async end() {
      for (const node of nodes) await node?.killHard();
      await proxy.end();
      await livekit.stop();
      await Promise.all([postgres.end(), redis.end()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const keys = { LIVEKIT_API_KEY: 'key', LIVEKIT_API_SECRET: 'a-secret-of-more-than-thirty-two-characters' };

/** As one of a cluster: what it knows of media rooms lies in Redis. */
async function startSharedLiveKit(folder: string, redis: string) {
  const [port, udpPort] = [await freeTcpPort('127.0.0.1'), await freeUdpPort('127.0.0.1')];
  const url = new URL(`http://127.0.0.1:${port}`);
  const configFile = join(folder, 'livekit.json');
  const settings = {
    port,
    bind_addresses: ['127.0.0.1'],
    rtc: { udp_port: udpPort, use_external_ip: false, node_ip: '127.0.0.1', enable_loopback_candidate: true },
    redis: { address: redis },
    keys: { [keys.LIVEKIT_API_KEY]: keys.LIVEKIT_API_SECRET },
    room: { auto_create: false },
  };
  writeFileSync(configFile, JSON.stringify(settings));
  const server = await startLiveKit({
    binary: liveKitBinary ?? '',
    configFile,
    url,
    secrets: [],
    log: recordLog(),
    signal: new AbortController().signal,
    onSpawn: () => undefined,
  });
  return { environment: { LIVEKIT_URL: url.href, ...keys }, stop: () => server.stop() };
}
