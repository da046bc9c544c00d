import { expect, it, vi } from 'vitest';
import { startLater } from './start-later.ts';

it('stops what has started, and what only starts after it was stopped', async () => {
  const stopped = vi.fn();
  let arrive = (): void => undefined;
  const stop = startLater(() => new Promise((resolve) => (arrive = () => resolve(stopped))));
  stop();
  expect(stopped).not.toHaveBeenCalled();
  arrive();
  await vi.waitFor(() => expect(stopped).toHaveBeenCalledOnce());
});

it('starts nothing where the code cannot be had', () => {
  expect(() => startLater(() => Promise.reject(new Error('away')))()).not.toThrow();
});
