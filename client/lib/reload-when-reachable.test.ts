// @vitest-environment jsdom

import { beforeEach, expect, it, vi } from 'vitest';
import { reloadWhenReachable } from '#client/lib/reload-when-reachable.ts';

beforeEach(() => {
  sessionStorage.clear();
});

it('gives up on a page that was loaded anew a moment ago', async () => {
  sessionStorage.setItem('foyer.reloaded-at', String(Date.now() - 5000));
  const fetched = vi.spyOn(globalThis, 'fetch');
  await expect(reloadWhenReachable(new Error('no code'))).rejects.toThrow('no code');
  expect(fetched).not.toHaveBeenCalled();
});

it('waits for the server before it loads the page anew', async () => {
  vi.useFakeTimers();
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  const reload = reloadWhenReachable(new Error('no code'));
  reload.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(fetched.mock.calls.length).toBeGreaterThan(3);
  expect(sessionStorage.getItem('foyer.reloaded-at')).toBeNull();
  vi.useRealTimers();
});
