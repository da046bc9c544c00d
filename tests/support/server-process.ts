import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  readonly base: string;
  /** As a crash or the system does: nothing can be finished. */
  killHard(): Promise<void>;
  /** Asks it to stop and resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** The server as a process of its own on a data folder; resolves when it says that it is open. */
export async function startServerProcess(dataFolder: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/main.ts')], {
    env: { PATH: process.env['PATH'], FOYER_DATA: dataFolder, FOYER_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const base = await Promise.race([
    opened(child),
    gone.then((code) => {
      throw new Error(`the server ended with ${String(code)}: ${said.join('')}`);
    }),
  ]);
  return {
    base,
    async killHard() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      return await gone;
    },
  };
}

function opened(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new Error('the server has no standard output');
  return new Promise((resolve) => {
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      const address = /open at (\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}
