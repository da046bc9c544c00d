import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

import { projectFolder } from '../launch/places.mjs';
import { familyOf } from './processes.mjs';

/** How long a start may take before it has failed, in milliseconds; a cold one builds the client. */
const patience = 180_000;

/**
 * A whole `npm start`, as a person would do it, in a process group of its own.
 * @param {NodeJS.ProcessEnv} settings on top of the environment; `FOYER_PORT` is needed to ask for its page
 */
export function launchFoyer(settings) {
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: projectFolder,
    env: { ...process.env, ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = -(child.pid ?? 0);
  const address = `http://127.0.0.1:${settings['FOYER_PORT'] ?? '3000'}`;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  /** @type {Promise<number>} resolves when the group's first process and all that share its output are gone */
  const ended = new Promise((resolve) => {
    child.on('close', (code, signal) => {
      resolve(code ?? (signal === null ? 1 : -1));
    });
  });
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });

  return {
    address,
    ended,
    output: () => output,
    /** Everything that runs for it now: npm, the launcher, the server, livekit-server. */
    processes: () => familyOf(child.pid ?? 0),
    /** Resolves with the milliseconds from the start until the page and its script are served; throws when it ended instead. */
    async served() {
      while (!(await servesPage(address))) {
        if (hasEnded) throw new Error(`It ended before it served anything:\n${output}`);
        if (performance.now() - began > patience) throw new Error(`It serves nothing:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - began;
    },
    /**
     * Sends a signal to the group, as a terminal does, and waits for the end.
     * @param {NodeJS.Signals} name
     */
    async stop(name) {
      const asked = performance.now();
      if (!hasEnded) process.kill(group, name);
      const code = await ended;
      return { code, ms: performance.now() - asked };
    },
  };
}

/** @param {string} address */
async function servesPage(address) {
  try {
    const page = await fetch(address);
    if (!page.ok) return false;
    const script = /<script[^>]+src="([^"]+)"/.exec(await page.text())?.[1];
    return script !== undefined && (await fetch(new URL(script, address))).ok;
  } catch {
    return false;
  }
}

/** A port of the loopback that is free now. */
export function freePort() {
  return new Promise((/** @type {(port: number) => void} */ resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(address !== null && typeof address === 'object' ? address.port : 0);
      });
    });
  });
}
