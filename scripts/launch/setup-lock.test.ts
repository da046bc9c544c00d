import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { Interrupted } from './refusal.mjs';
import { withSetupLock } from './setup-lock.mjs';

const context = (folder: string, say: (text: string) => void = () => undefined, signal = new AbortController().signal) => ({
  folder,
  say,
  signal,
});

function leaveLock(folder: string, holder: string): string {
  const path = join(folder, '.foyer/setup.lock');
  mkdirSync(join(folder, '.foyer'));
  writeFileSync(path, holder);
  return path;
}

describe('the set-up of a checkout', () => {
  it('is done by one at a time, the second after the first', async () => {
    const folder = temporaryFolder();
    const order: string[] = [];
    const { promise: secondWaits, resolve: secondIsWaiting } = Promise.withResolvers<undefined>();
    const first = withSetupLock(context(folder), async () => {
      order.push('first begins');
      await secondWaits;
      order.push('first ends');
    });
    const second = withSetupLock(
      context(folder, () => {
        secondIsWaiting(undefined);
      }),
      async () => order.push('second'),
    );
    await Promise.all([first, second]);
    expect(order).toEqual(['first begins', 'first ends', 'second']);
    expect(existsSync(join(folder, '.foyer/setup.lock'))).toBe(false);
  });

  it('is free again after a failure', async () => {
    const folder = temporaryFolder();
    const failing = withSetupLock(context(folder), () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(await withSetupLock(context(folder), () => Promise.resolve('done'))).toBe('done');
  });

  it('is taken over from a process that is no more', async () => {
    const folder = temporaryFolder();
    leaveLock(folder, '999999999');
    expect(await withSetupLock(context(folder), () => Promise.resolve('done'))).toBe('done');
  });

  it('is taken over when nobody has touched the lock for long', async () => {
    const folder = temporaryFolder();
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(leaveLock(folder, String(process.pid)), longAgo, longAgo);
    expect(await withSetupLock(context(folder), () => Promise.resolve('done'))).toBe('done');
  });

  it('is no longer waited for once stopped', async () => {
    const folder = temporaryFolder();
    leaveLock(folder, String(process.pid));
    const controller = new AbortController();
    const say = () => {
      controller.abort();
    };
    const waiting = withSetupLock(context(folder, say, controller.signal), () => Promise.resolve('done'));
    await expect(waiting).rejects.toBeInstanceOf(Interrupted);
  });
});
