import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ServerProcess {
  readonly base: string;
  readonly pid: number;
  /** Resolves when a line like this has been printed. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** What it wrote to standard error until now. */
  logged(): string;
  /** As a crash or the system does: nothing can be finished. */
  killHard(): Promise<void>;
  /** Asks it to stop and resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** One that may not be open yet. */
export interface LaunchedServer {
  /** Rejects when it ends before. */
  readonly opened: Promise<ServerProcess>;
  killHard(): Promise<void>;
}

/** The server as a process of its own on a data folder; resolves when it says that it is open. */
export function startServerProcess(dataFolder: string, environment: Record<string, string> = {}): Promise<ServerProcess> {
  return launchServerProcess(dataFolder, environment).opened;
}

/** The same for whoever does not wait until it is open. */
export function launchServerProcess(dataFolder: string, environment: Record<string, string> = {}): LaunchedServer {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/main.ts')], {
    env: { PATH: process.env['PATH'], FOYER_DATA: dataFolder, FOYER_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const printed = linesOf(child);
  const killHard = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  const ended = gone.then((code) => {
    throw new Error(`the server ended with ${String(code)}: ${said.join('')}`);
  });
  const opened = Promise.race([printed(/open at (\S+)/), ended]).then((base) => ({
    base: base[1] ?? '',
    pid: child.pid ?? 0,
    printed,
    logged: () => said.join(''),
    killHard,
    async stop() {
      child.kill('SIGTERM');
      return await gone;
    },
  }));
  // Whoever killed it does not ask.
  opened.catch(() => undefined);
  return { opened, killHard };
}

/** Waits for a line that matches, among those printed already too. */
function linesOf({ stdout }: ChildProcess): (pattern: RegExp) => Promise<RegExpExecArray> {
  if (stdout === null) throw new Error('the server has no standard output');
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  return (pattern) =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = lines.map((line) => pattern.exec(line)).find((match) => match !== null);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
}
