import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { endWithUs } from './end-with-us.ts';
import type { MediaLog } from './livekit-options.ts';
import { redact } from './redact.ts';

export interface LiveKitStart {
  readonly binary: string;
  readonly configFile: string;
  /** Base address of its signalling and API. */
  readonly url: URL;
  /** Texts that must not show up in the log or in an error. */
  readonly secrets: readonly string[];
  readonly log: MediaLog;
  /** Gives up a start under way. */
  readonly signal: AbortSignal;
  /** Told at once, before it is ready. */
  readonly onSpawn: (pid: number) => void;
}

export interface LiveKitProcess {
  readonly pid: number;
  /** Resolves when it has ended, with a sentence that says how. */
  readonly ended: Promise<string>;
  /** Ends it within 4 s, whoever is connected. */
  stop(): Promise<void>;
}

const readyWithin = 10_000;
const keptLines = 500;
/** It answers some 100 ms before it heeds a SIGTERM; one that comes earlier is lost. */
const deafFor = 200;

/** Starts livekit-server and waits until it answers. Rejects with an Error that shows all it printed. */
export async function startLiveKit(start: LiveKitStart): Promise<LiveKitProcess> {
  // Its own process group keeps Ctrl-C from it: we decide when it ends. An empty environment, because NODE_IP, UDP_PORT,
  // LIVEKIT_KEYS and others would override the file.
  const child = spawn(start.binary, ['--config', start.configFile], { detached: true, env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  const unwatch = child.pid === undefined ? () => undefined : endWithUs(child.pid);
  const ended = endOf(child).finally(() => {
    process.off('exit', kill);
    unwatch();
  });
  const output = readOutput(child, start);
  if (child.pid !== undefined) start.onSpawn(child.pid);

  const failure = await Promise.race([answers(start.url, start.signal), ended]);
  if (failure === null && child.pid !== undefined) {
    output.forwardToLog();
    const readyAt = performance.now();
    return { pid: child.pid, ended, stop: () => stop(child, ended, readyAt) };
  }
  child.kill('SIGKILL');
  await ended;
  throw new Error([`livekit-server did not start: ${failure ?? 'no process'}`, ...output.lines].join('\n'));
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    // Not `exit`: the last lines it printed come after it.
    await once(child, 'close');
    return child.signalCode === null ? `it ended with code ${String(child.exitCode)}` : `it was ended by ${child.signalCode}`;
  } catch (error) {
    return error instanceof Error ? error.message : 'it could not be run';
  }
}

/** Keeps what it prints until it is ready; from then on every line goes to the log. */
function readOutput(child: ChildProcess, { secrets, log }: LiveKitStart): { lines: readonly string[]; forwardToLog: () => void } {
  const lines: string[] = [];
  let take = (line: string): void => {
    if (lines.length < keptLines) lines.push(line);
  };
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', (line) => take(redact(line, secrets)));
  }
  const forwardToLog = () => {
    // It warns of everybody whose line breaks; what ends it is told by the supervisor.
    take = (line) => log.info(line);
    lines.forEach(take);
  };
  return { lines, forwardToLog };
}

/** Null as soon as `/` says that the server is up, else a sentence. */
async function answers(url: URL, signal: AbortSignal): Promise<string | null> {
  const late = AbortSignal.timeout(readyWithin);
  const enough = AbortSignal.any([signal, late]);
  while (!enough.aborted) {
    try {
      const response = await fetch(url, { signal: enough });
      await response.text();
      if (response.ok) return null;
      await after(20, undefined, { signal: enough });
    } catch {
      // Not listening yet.
      await after(20);
    }
  }
  return signal.aborted ? 'given up' : `it did not answer within ${readyWithin / 1000} s`;
}

/** Its first SIGTERM waits for everyone to leave, the second does not. */
async function stop(child: ChildProcess, ended: Promise<string>, readyAt: number): Promise<void> {
  await settles(ended, readyAt + deafFor - performance.now());
  child.kill('SIGTERM');
  if (await settles(ended, 50)) return;
  child.kill('SIGTERM');
  if (await settles(ended, 3_000)) return;
  child.kill('SIGKILL');
  await ended;
}

async function settles(ended: Promise<string>, withinMs: number): Promise<boolean> {
  const giveUp = new AbortController();
  const late = after(Math.max(0, withinMs), false, { signal: giveUp.signal }).catch(() => false);
  const done = await Promise.race([ended.then(() => true), late]);
  giveUp.abort();
  return done;
}
