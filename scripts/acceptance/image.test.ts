import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../launch/places.mjs';

/** What the Dockerfile puts into the image, put into a folder; the built pages only where they are built. */
function assembled(): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-image-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copied = [...readFileSync(join(projectFolder, 'Dockerfile'), 'utf8').matchAll(/^COPY --from=build \/foyer\/(\S+) \S+$/gm)].map(
    ([, path = '']) => path,
  );
  expect(copied).toContain('server');
  for (const path of copied) {
    const from = join(projectFolder, path);
    if (path === 'node_modules') symlinkSync(from, join(folder, path));
    else if (path !== 'dist/client' || existsSync(from)) cpSync(from, join(folder, path), { recursive: true });
  }
  return folder;
}

it('what the image has is all that Foyer and its command line need', async () => {
  const folder = assembled();
  const environment = { PATH: process.env['PATH'], NODE_ENV: 'production', FOYER_DATA: join(folder, 'data'), FOYER_PORT: '0' };
  const server = spawn(process.execPath, ['server/main.ts'], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void server.kill('SIGKILL'));
  const base = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const [, address] = /open at (\S+)/.exec(line) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`it ended with ${String(code)}`)));
  });
  expect(await (await fetch(`${base}/readyz`)).text()).toBe('ok');
  const listed = execFileSync(process.execPath, ['scripts/programs/foyer.ts', 'list', '--json'], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  });
  expect(JSON.parse(listed)).toMatchObject({ gatherings: [] });
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
