// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reloadWhenReachable } from '#client/lib/reload-when-reachable.ts';

const reload = vi.fn();
beforeEach(() => {
  sessionStorage.clear();
  document.head.innerHTML = '<script type="module" src="/assets/a1.js"></script>';
  reload.mockClear();
  vi.stubGlobal('location', { reload });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = (): void => void reloadWhenReachable(new Error('no code')).catch(() => undefined);

it('loads a page anew once by itself, and never again the same one, however late', async () => {
  vi.useFakeTimers();
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  asked();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);
  await expect(reloadWhenReachable(new Error('no code'))).rejects.toThrow('no code');
  expect(fetched).toHaveBeenCalledOnce();
  expect(reload).toHaveBeenCalledOnce();
});

it('goes from one version to the next, and to none that it came from', async () => {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  asked();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  document.head.innerHTML = '<script type="module" src="/assets/b2.js"></script>';
  asked();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  document.head.innerHTML = '<script type="module" src="/assets/a1.js"></script>';
  await expect(reloadWhenReachable(new Error('no code'))).rejects.toThrow('no code');
});

it('waits for the server before it loads the page anew', async () => {
  vi.useFakeTimers();
  const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
  asked();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(fetched.mock.calls.length).toBeGreaterThan(3);
  expect(reload).not.toHaveBeenCalled();
  fetched.mockResolvedValue(new Response());
  await vi.advanceTimersByTimeAsync(5000);
  expect(reload).toHaveBeenCalledOnce();
});
