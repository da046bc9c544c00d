import { spawn } from 'node:child_process';

import { Interrupted } from './refusal.mjs';

/**
 * Runs a program to its end and keeps what it printed. When `signal` aborts, the program and all it started are ended
 * first and `Interrupted` is thrown after.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, onLine?: (line: string) => void, timeoutMs?: number, echo?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when the program could not be started
 */
export function run(command, args, { cwd, env = process.env, signal, onLine, timeoutMs, echo = false } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new Interrupted());
      return;
    }
    const ownGroup = process.platform !== 'win32';
    const child = spawn(command, args, { cwd, env, detached: ownGroup, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    /** @type {NodeJS.Timeout | undefined} */
    let lastResort;
    /** @param {NodeJS.Signals} name */
    const end = (name) => {
      if (child.pid === undefined) return;
      try {
        process.kill(ownGroup ? -child.pid : child.pid, name);
      } catch {
        // It has ended already.
      }
    };
    const endAll = () => {
      end('SIGTERM');
      lastResort ??= setTimeout(() => {
        end('SIGKILL');
      }, 2000);
    };
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            endAll();
          }, timeoutMs);
    signal?.addEventListener('abort', endAll, { once: true });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        if (echo) process.stdout.write(text);
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine?.(line);
      });
    }
    const settle = (/** @type {number} */ code) => {
      clearTimeout(timer);
      clearTimeout(lastResort);
      signal?.removeEventListener('abort', endAll);
      if (signal?.aborted) reject(new Interrupted());
      else resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += error.message;
      settle(127);
    });
    child.on('close', (code) => {
      settle(code ?? 1);
    });
  });
}

/**
 * The end of a program's output, for a sentence or a log excerpt.
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 20) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
