import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import type { Reading } from './probe.ts';

export interface MeasuredProcess {
  /** What it has done so far, and how long its loop stood still since the last reading; `collect`: garbage is collected first. */
  read(options?: { readonly collect: boolean }): Promise<Reading>;
  kill(): Promise<void>;
}

/** A TypeScript module as a process of its own that can be measured; resolves once it has printed a line that matches. */
export async function startMeasured(
  module: string,
  { args = [], env = {}, until }: { readonly args?: readonly string[]; readonly env?: Record<string, string>; readonly until: RegExp },
): Promise<MeasuredProcess & { readonly said: string }> {
  const probe = join(import.meta.dirname, 'probe.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', probe, module, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const lines = createInterface({ input: child.stdout ?? process.stdin });
  const said = await Promise.race([
    new Promise<string>((resolve) => lines.on('line', (line) => until.test(line) && resolve(line))),
    gone.then(([code]) => Promise.reject(new Error(`${module} ended with ${String(code)}`))),
  ]);
  return {
    said,
    async read(options = { collect: false }) {
      const answer = once(child, 'message');
      child.send(options);
      const [reading] = (await answer) as [Reading];
      return reading;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
