import { processIdentity } from '#server/adapters/process-identity.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

it('is the same at every look, and another for every process', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: 'pipe' });
  await once(child, 'spawn');
  const identity = processIdentity(child.pid!);
  expect(identity).not.toBeNull();
  expect(processIdentity(child.pid!)).toBe(identity);
  expect(processIdentity(process.pid)).not.toBe(identity);

  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(child.pid!)).toBeNull();
});

it('is nothing for a number that no process has', () => {
  expect(processIdentity(2 ** 30)).toBeNull();
});
