import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openPostgresStores } from '#server/adapters/postgres/open-stores.ts';
import type { EventStore, StoredEvent } from '#server/ports/event-store.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { startRedis } from '#tests/support/redis-server.ts';
import { percentile } from '../rotation/percentiles.ts';
import { furnish, openHall } from './house.ts';

const nodes = 3;
const killEveryMs = 1500;
/** Its bell is promised three seconds ahead, as the shortest of real ones is: long enough for every node to have read of it. */
const segmentSeconds = 24;
const gatherings = 40;

interface Node {
  readonly child: ChildProcess;
  /** The next line it prints. */
  line(): Promise<string>;
}

function startNode(...args: readonly string[]): Node {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'node-process.ts'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  return { child, line: async () => String((await once(lines, 'line'))[0]) };
}

/** A database, and a Redis by which nodes tell each other that they wrote to it. */
async function withServers<T>(work: (url: string, redis: string) => Promise<T>): Promise<T> {
  const [server, redis] = await Promise.all([startPostgres(), startRedis()]);
  try {
    return await work(await server.database(), redis.url);
  } finally {
    await Promise.all([server.end(), redis.end()]);
  }
}

const openStores = (url: string) => openPostgresStores(url, { hold: 'shared', onLost: () => undefined });

async function reading<T>(url: string, work: (store: EventStore) => Promise<T>): Promise<T> {
  const { eventStore } = await openStores(url);
  const read = await work(eventStore);
  await eventStore.close();
  return read;
}

/** A hundred commands a second on each of three nodes, all on one gathering: how long they took (p99, ms), and whether its log has a gap. */
export function manyOnOneStream(people: number, seconds: number): Promise<{ readonly ackP99: number; readonly gaps: number }> {
  return withServers(async (url, redis) => {
    const folder = mkdtempSync(join(tmpdir(), 'foyer-nodes-'));
    try {
      const house = await furnish(await openStores(url), people, openHall);
      const file = join(folder, 'house.json');
      writeFileSync(file, JSON.stringify(house));
      const running = Array.from({ length: nodes }, (_, number) => startNode(url, redis, String(number), file, '100', String(seconds)));
      const times = await Promise.all(
        running.map(async (node) => {
          await node.line();
          return JSON.parse(await node.line()) as number[];
        }),
      );
      const versions = await reading(url, async (store) => (await store.read(house.stream, 0)).map(({ version }) => version));
      return { ackP99: percentile(times.flat(), 0.99), gaps: versions.filter((version, index) => version !== index + 1).length };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Bells of many gatherings on three nodes, one of which is killed every second and a half: how late each rang (ms), and how many rang twice. */
export function bellsWhileNodesDie(seconds: number): Promise<{ readonly lateness: readonly number[]; readonly doubles: number }> {
  return withServers(async (url, redis) => {
    const count = Math.ceil(seconds / segmentSeconds) + 2;
    const programme = Array.from({ length: count }, () => ({ kind: 'hall', seconds: segmentSeconds, topicTables: [] }) as const);
    const streams: string[] = [];
    for (let index = 0; index < gatherings; index++) streams.push((await furnish(await openStores(url), 0, programme)).stream);
    const running = await Promise.all(
      Array.from({ length: nodes }, async (_, number) => {
        const node = startNode(url, redis, String(number));
        await node.line();
        return node;
      }),
    );
    const from = Date.now();
    const until = from + seconds * 1000;
    for (let kills = 0; Date.now() < until; kills++) {
      await pause(killEveryMs);
      running[kills % nodes]?.child.kill('SIGKILL');
      running[kills % nodes] = startNode(url, redis, String(kills % nodes));
    }
    for (const { child } of running) child.kill('SIGKILL');
    const logs = await reading(url, (store) => Promise.all(streams.map((stream) => store.read(stream, 0))));
    return {
      lateness: logs.flatMap(bellsOf).flatMap(({ at, due }) => (at >= from && at <= until ? [at - due] : [])),
      doubles: logs.map(bellsOf).reduce((sum, bells) => sum + bells.length - new Set(bells.map(({ segment }) => segment)).size, 0),
    };
  });
}

/** When each segment began, and when it should have: the first is begun by hand, each other one when the one before it is over. */
function bellsOf(log: readonly StoredEvent[]): { readonly segment: number; readonly at: number; readonly due: number }[] {
  const began = log.flatMap(({ type, at, data }) => {
    if (type !== 'CourseBegan') return [];
    const { next, startedAt } = data as { next: { segment?: number }; startedAt: number };
    return next.segment === undefined ? [] : [{ at, startedAt, segment: next.segment }];
  });
  return began.slice(1).map(({ at, segment }, index) => ({ at, segment, due: (began[index]?.startedAt ?? 0) + segmentSeconds * 1000 }));
}
