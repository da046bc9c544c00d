import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { temporaryFolder } from '#tests/support/temporary-folder.ts';

import { freePort, launchFoyer } from '../testing/launched-foyer.mjs';
import { runs } from '../testing/processes.mjs';

type Launched = ReturnType<typeof launchFoyer>;

/** A start on data and a port of its own, ended with the test. */
async function start(settings: NodeJS.ProcessEnv = {}): Promise<Launched & { data: string; port: string }> {
  const data = settings['FOYER_DATA'] ?? join(temporaryFolder(), 'data');
  const port = settings['FOYER_PORT'] ?? String(await freePort());
  const foyer = launchFoyer({ FOYER_DATA: data, FOYER_PORT: port, ...settings });
  onTestFinished(async () => {
    await foyer.stop('SIGKILL');
  });
  return { ...foyer, data, port };
}

/** A start that is refused: its exit code and what it said after the set-up. */
async function refused(settings: NodeJS.ProcessEnv): Promise<{ code: number; said: string[] }> {
  const foyer = await start(settings);
  const code = await foyer.ended;
  return {
    code,
    said: foyer
      .output()
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('  ')),
  };
}

/** Settings under which no livekit-server is found, on a machine that may well have one, or Go. */
function withoutLivekit(): NodeJS.ProcessEnv {
  const tools = temporaryFolder();
  symlinkSync(process.execPath, join(tools, 'node'));
  for (const tool of ['npm', 'sh']) symlinkSync(execFileSync('which', [tool], { encoding: 'utf8' }).trim(), join(tools, tool));
  return { FOYER_CACHE: temporaryFolder(), FOYER_LIVEKIT_RELEASES: 'http://127.0.0.1:1', PATH: tools };
}

/** Expects that all of them end; the output of a process is closed a moment before it has ended. */
async function expectGone(family: ReturnType<Launched['processes']>): Promise<void> {
  await expect.poll(() => family.filter(({ pid }) => runs(pid)), { timeout: 5000, interval: 10 }).toEqual([]);
}

const withLivekit = it.skipIf(process.env['FOYER_LIVEKIT_MISSING'] !== undefined);

describe('npm start', () => {
  withLivekit('sets up, serves and says last where, with which data, and that there is video', async () => {
    const foyer = await start();
    await foyer.served();
    const lines = foyer.output().trimEnd().split('\n');
    const done = lines.filter((line) => line.startsWith('  ✓ ')).map((line) => /[\w-]+/.exec(line)?.[0]);
    expect(done).toEqual(['dependencies', 'client', 'livekit-server']);
    const last = lines.slice(-3).join('\n');
    expect(last).toContain(`http://localhost:${foyer.port}`);
    expect(last).toContain(foyer.data);
    expect(last).toMatch(/video/i);
  });

  it('says why there is no video and what to do', async () => {
    const foyer = await start(withoutLivekit());
    await foyer.served();
    expect(foyer.output()).toMatch(/127\.0\.0\.1:1 could not be reached.*then start again/s);
  });

  withLivekit.each(['SIGINT', 'SIGTERM'] as const)('stops within five seconds at %s and leaves nothing running', async (signal) => {
    const foyer = await start();
    await foyer.served();
    const family = foyer.processes();
    expect(family.map(({ command }) => command).join('\n')).toMatch(/livekit/);
    const { ms } = await foyer.stop(signal);
    expect(ms).toBeLessThan(5000);
    await expectGone(family);
  });

  withLivekit('stops as well when it is told to before it serves', async () => {
    const foyer = await start();
    await vi.waitUntil(() => foyer.processes().some(({ command }) => command.includes('livekit')), { timeout: 20_000, interval: 5 });
    const family = foyer.processes();
    await foyer.stop('SIGINT');
    await expectGone(family);
  });

  it('stops the server when the launcher alone is killed', async () => {
    const foyer = await start();
    await foyer.served();
    const family = foyer.processes();
    const launcher = family.find(({ command }) => /node scripts\/start\.mjs$/.test(command) && !command.startsWith('sh'));
    process.kill(launcher?.pid ?? 0, 'SIGKILL');
    await foyer.ended;
    await expectGone(family);
  });

  withLivekit('killed with -9, leaves what the next start puts away', async () => {
    const killed = await start();
    await killed.served();
    const family = killed.processes();
    for (const { pid, command } of family) {
      if (!command.includes('livekit')) process.kill(pid, 'SIGKILL');
    }
    await killed.ended;
    const next = await start({ FOYER_DATA: killed.data, FOYER_PORT: killed.port });
    await next.served();
    await expectGone(family);
  });
});

describe('npm start refuses in one sentence', () => {
  it('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      other.close();
    });
    const port = String((other.address() as AddressInfo).port);
    const { code, said } = await refused({ FOYER_PORT: port });
    expect(said).toEqual([expect.stringContaining(`Port ${port} is taken`)]);
    expect(code).toBe(1);
  });

  it('data that another Foyer serves, which goes on undisturbed', async () => {
    const first = await start();
    await first.served();
    const { code, said } = await refused({ FOYER_DATA: first.data });
    expect(said).toEqual([expect.stringContaining(first.data)]);
    expect(code).toBe(1);
    await first.served();
  });

  it('a data folder that cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'not a folder');
    const { code, said } = await refused({ FOYER_DATA: join(file, 'data') });
    expect(said).toEqual([expect.stringContaining(join(file, 'data'))]);
    expect(code).toBe(1);
  });

  it.each([
    ['FOYER_PORT', 'three thousand'],
    ['FOYER_PUBLIC_URL', 'foyer.example.org'],
    ['LIVEKIT_URL', 'wss://media.example.org'],
    ['LIVEKIT_SERVER_BIN', '/nowhere/livekit-server'],
  ])('%s when it is wrong, touching nothing', async (name, value) => {
    const data = join(temporaryFolder(), 'data');
    const { code, said } = await refused({ FOYER_DATA: data, [name]: value });
    expect(said).toEqual([expect.stringContaining(name)]);
    expect(code).toBe(1);
    expect(existsSync(data)).toBe(false);
  });
});
