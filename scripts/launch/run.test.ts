import { describe, expect, it } from 'vitest';

import { Interrupted } from './refusal.mjs';
import { run } from './run.mjs';

const node = process.execPath;

describe('a program that is run', () => {
  it('gives its exit code and all it printed', async () => {
    const { code, output } = await run(node, ['-e', 'console.log("out"); console.error("err"); process.exitCode = 3']);
    expect(code).toBe(3);
    expect(output).toContain('out\n');
    expect(output).toContain('err\n');
  });

  it('gives 127 when it cannot be started', async () => {
    expect((await run('/nowhere/program', [])).code).toBe(127);
  });

  it('is ended, with what it started, when it is told to stop', async () => {
    const controller = new AbortController();
    const endless = `setInterval(() => {}, 1000); process.on('SIGTERM', () => {}); console.log('child runs')`;
    const script = `
      require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(endless)}], { stdio: 'inherit' });
      setInterval(() => {}, 1000);`;
    const running = run(node, ['-e', script], {
      signal: controller.signal,
      onLine: () => {
        controller.abort();
      },
    });
    // It settles only when nobody holds its output any more, the child that will not hear SIGTERM included.
    await expect(running).rejects.toBeInstanceOf(Interrupted);
  });

  it('is ended when it takes longer than it may', async () => {
    const { timedOut, code } = await run(node, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 200 });
    expect(timedOut).toBe(true);
    expect(code).not.toBe(0);
  });
});
