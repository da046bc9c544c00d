import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freeTcpPort } from '#server/adapters/livekit/free-ports.ts';
import { childrenOf, freeze } from './process-usage.ts';
import { postgresPrograms } from './postgres-programs.ts';

export interface PostgresServer {
  /** Address of a new, empty database. */
  database(): Promise<string>;
  /** Ends it as a crash does: nothing is finished or written out, and the next start recovers from its log. */
  crash(): Promise<void>;
  /** Every process of it at once with `kill -9`: none is told anything. */
  killHard(): Promise<void>;
  /** All of it stands still from when this returns; only `killHard` ends it then. */
  freeze(): void;
  /** Of a database that was made before. */
  address(name: string): string;
  /** After `crash` or `killHard`, on the same data and port. */
  start(): Promise<void>;
  end(): Promise<void>;
}

/** PostgreSQL does not run as root: then it is somebody without rights. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const superuser = 'foyer';

/** One that ended meanwhile is dead as it is. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

interface Options {
  /** It syncs, as one in production does. */
  readonly durable?: boolean;
  /** Where its data lie, or are to lie; stays. A folder of its own otherwise, which goes with it. */
  readonly folder?: string;
}

/** A real PostgreSQL server of our own on loopback, on a free port. */
export async function startPostgres({ durable = true, folder: given }: Options = {}): Promise<PostgresServer> {
  if (postgresPrograms === null) throw new Error('There is no PostgreSQL to test with.');
  const programs = postgresPrograms;
  const folder = given ?? mkdtempSync(join(tmpdir(), 'foyer-postgres-'));
  if (nobody.uid !== undefined) chownSync(folder, nobody.uid, nobody.gid);
  const data = join(folder, 'data');
  const quietly = { cwd: folder, stdio: 'pipe', ...nobody } as const;
  if (!existsSync(data))
    execFileSync(join(programs, 'initdb'), ['-D', data, '-U', superuser, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], quietly);
  const port = await freeTcpPort('127.0.0.1');
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '32MB',
    max_connections: 60,
    fsync: durable ? 'on' : 'off',
  };
  const address = (name: string) => `postgres://${superuser}@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | null = null;
  let databases = 0;
  const processes = (): number[] => (server?.pid === undefined ? [] : [server.pid, ...childrenOf(server.pid)]);

  async function start(): Promise<void> {
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(join(programs, 'postgres'), ['-D', data, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], ...nobody });
    server = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${String(code)}: ${said}`)));
    });
  }

  async function stop(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill(signal);
    await gone;
  }

  await start();
  return {
    async database() {
      databases += 1;
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE test_${databases}`);
      await client.end();
      return address(`test_${databases}`);
    },
    crash: () => stop('SIGQUIT'),
    async killHard() {
      if (server === null || server.exitCode !== null || server.signalCode !== null) return;
      const gone = once(server, 'exit');
      for (const pid of processes()) killIfThere(pid);
      await gone;
    },
    freeze: () => freeze(processes()),
    address,
    start,
    async end() {
      await stop('SIGINT');
      if (given === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
