import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { freeze } from './process-usage.ts';

export interface RunningProgram {
  /** Resolves when it has printed this many whole lines, or has ended. */
  readonly printed: (lines: number) => Promise<void>;
  /** Ends it as a power cut would, without a chance to tidy up. */
  readonly kill: () => void;
  /** Stands still from when this returns, in the middle of whatever it does. */
  readonly freeze: () => void;
  /** All whole lines and the exit code, once it has ended. */
  readonly ended: Promise<{ readonly lines: readonly string[]; readonly exitCode: number | null }>;
}

/** Runs a module of tests/support/programs as a process of its own; what still runs when the test ends is killed. */
export function runProgram(name: string, ...args: readonly string[]): RunningProgram {
  const file = fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let output = '';
  let over = false;
  void ended.then(() => (over = true));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });

  const wholeLines = (): string[] => output.split('\n').slice(0, -1);
  return {
    async printed(lines) {
      while (wholeLines().length < lines && !over) await Promise.race([once(child.stdout, 'data'), ended]);
    },
    kill: () => child.kill('SIGKILL'),
    freeze: () => freeze([child.pid!]),
    ended: ended.then(() => ({ lines: wholeLines(), exitCode: child.exitCode })),
  };
}
