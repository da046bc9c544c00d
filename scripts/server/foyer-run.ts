import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { projectFolder } from '../launch/places.mjs';
import { percentile } from '../rotation/percentiles.ts';
import { watchAges } from './ages.ts';
import { gatherCrowd, type Crowd } from './crowd.ts';
import { furnishFolder, type House } from './house.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';

/** What one person's connection takes, bytes. */
export interface MemoryUse {
  readonly used: number;
  readonly rss: number;
}

/** How a load was served. Times in ms. */
export interface Served {
  readonly people: number;
  readonly seconds: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly viewAgeP50: number;
  readonly viewAgeP99: number;
  readonly refused: number;
  /** Of one core. */
  readonly cpu: number;
  readonly cpuPerCommandMs: number;
  readonly cpuPerMessageUs: number;
  readonly messages: number;
  readonly bytes: number;
  readonly bytesPerMessage: number;
  readonly blockWall: number;
  readonly blockCpu: number;
}

/** A server that is measured, with its crowd. */
export interface Run {
  readonly crowd: Crowd;
  readonly server: MeasuredProcess;
  /** What the crowd's connections took of its memory. */
  readonly memory: MemoryUse;
  close(): Promise<void>;
}

/** How long it took until everybody was served again, and what processor time the server took for it; ms. */
export interface Restarted {
  readonly took: number;
  readonly cpu: number;
}

/** The real server on SQLite, and so many people of one gathering at their pages. */
export async function runFoyer(people: number): Promise<Run & { readonly restart: () => Promise<Restarted> }> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-bench-'));
  const house = await furnishFolder(folder, people);
  const port = await freeTcpPort('127.0.0.1');
  const start = () =>
    startMeasured(join(projectFolder, 'server/main.ts'), {
      env: { FOYER_DATA: folder, FOYER_PORT: String(port) },
      until: /open at/,
    });
  const server = await start();
  const run = await withCrowd(server, house, port);
  let now = server;
  return {
    ...run,
    async restart() {
      const began = performance.now();
      await now.kill();
      const back = run.crowd.comeBack();
      now = await start();
      await back;
      const took = performance.now() - began;
      return { took, cpu: (await now.read()).cpuSeconds * 1000 };
    },
    async close() {
      run.crowd.close();
      await now.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Socket.IO as one would write it first, with as many people; `bare`: it knows nobody and says nothing. */
export async function runPlain(people: number, { bare }: { readonly bare: boolean }): Promise<Run> {
  const args = [String(bare ? 0 : people)];
  const server = await startMeasured(join(import.meta.dirname, 'plain-socket-io.ts'), { args, until: /open at/ });
  const guests = Array.from({ length: people }, (_, index) => ({ id: String(index), cookie: 'a=b', table: `table-${index % 100}` }));
  const run = await withCrowd(server, { slug: 'bench', stream: '', guests }, Number(server.said.split(' ').at(-1)));
  return {
    ...run,
    async close() {
      run.crowd.close();
      await server.kill();
    },
  };
}

async function withCrowd(server: MeasuredProcess, house: House, port: number): Promise<Omit<Run, 'close'>> {
  const crowd = gatherCrowd(house, port);
  // The first person brings the gathering into memory, which is nobody's connection.
  await crowd.viewers[0]?.connect();
  crowd.viewers[0]?.close();
  await pause(500);
  const before = await server.read({ collect: true });
  await crowd.connect();
  await pause(1000);
  const after = await server.read({ collect: true });
  const { length } = house.guests;
  return { crowd, server, memory: { used: (after.used - before.used) / length, rss: (after.rss - before.rss) / length } };
}

/** So many commands a second for so long, and what came of it. */
export async function serve({ crowd, server }: Pick<Run, 'crowd' | 'server'>, perSecond: number, forMs: number): Promise<Served> {
  const ages = watchAges();
  await server.read();
  const before = await server.read();
  crowd.onView = (came) => ages.take(came);
  const answers = await crowd.command(perSecond, forMs);
  // The last of them are shown with the next tick.
  await pause(400);
  crowd.onView = () => undefined;
  const after = await server.read();
  const times = answers.map(({ sentAt, answeredAt }) => answeredAt - sentAt);
  const { messages, bytes, ages: seen } = ages.of(answers);
  const cpuMs = (after.cpuSeconds - before.cpuSeconds) * 1000;
  return {
    people: crowd.viewers.length,
    seconds: forMs / 1000,
    ackP50: percentile(times, 0.5),
    ackP99: percentile(times, 0.99),
    viewAgeP50: seen.percentile(0.5),
    viewAgeP99: seen.percentile(0.99),
    refused: answers.filter(({ ok }) => !ok).length,
    cpu: cpuMs / (forMs + 400),
    cpuPerCommandMs: cpuMs / answers.length,
    cpuPerMessageUs: (cpuMs * 1000) / messages,
    messages,
    bytes,
    bytesPerMessage: bytes / messages,
    blockWall: after.block.wall,
    blockCpu: after.block.cpu,
  };
}
