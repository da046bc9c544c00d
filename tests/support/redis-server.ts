import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { findProgram } from './find-program.ts';
import { freeze } from './process-usage.ts';

/** `redis-server` to test with: `FOYER_REDIS`, PATH. Null where there is none. */
const redisProgram = findProgram('redis-server', 'FOYER_REDIS', 'tests of several nodes are skipped');

/** Said in the title of tests that are skipped without it. */
export const redisNote = redisProgram === null ? ' (SKIPPED: no redis-server; set FOYER_REDIS)' : '';

export interface RedisServer {
  readonly url: string;
  /** It stands still, and holds its connections. */
  freeze(): void;
  thaw(): void;
  killHard(): Promise<void>;
  /** After `killHard`, on the same port, empty. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** A real Redis server of our own on loopback, which keeps nothing. */
export async function startRedis(): Promise<RedisServer> {
  if (redisProgram === null) throw new Error('There is no redis-server to test with.');
  const program = redisProgram;
  const port = await freeTcpPort('127.0.0.1');
  let server: ChildProcess | null = null;

  async function start(): Promise<void> {
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const child = spawn(program, args, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'ignore'] });
    server = child;
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('Ready to accept connections')) break;
    child.stdout.resume();
  }
  async function stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGCONT');
    server.kill(signal);
    await gone;
  }

  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    freeze: () => freeze([server?.pid ?? 0]),
    thaw: () => void server?.kill('SIGCONT'),
    killHard: () => stop('SIGKILL'),
    start,
    end: () => stop('SIGTERM'),
  };
}
