import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MediaStatus } from '#server/ports/media-server.ts';
import { watchHealth } from './media-health.ts';

const on: MediaStatus = { kind: 'on' };
const unreachable: MediaStatus = { kind: 'off', reason: 'unreachable', detail: 'connect ECONNREFUSED' };
const keysRefused: MediaStatus = { kind: 'off', reason: 'keys_refused', detail: 'answered 401' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const watched = async (first: MediaStatus) => {
  const server = { answer: first, asked: 0 };
  const health = await watchHealth(() => {
    server.asked += 1;
    return Promise.resolve(server.answer);
  });
  const heard: MediaStatus[] = [];
  health.onStatus((status) => heard.push(status));
  return { server, health, heard };
};

test('it asks every few seconds and tells changes only', async () => {
  const { server, heard } = await watched(on);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.asked).toBeGreaterThanOrEqual(4);
  expect(heard).toEqual([]);
});

test('one late answer is no outage, two are', async () => {
  const { server, health, heard } = await watched(on);
  server.answer = unreachable;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(health.status()).toEqual(on);
  server.answer = on;
  await vi.advanceTimersByTimeAsync(500);
  expect(heard).toEqual([]);

  server.answer = unreachable;
  await vi.advanceTimersByTimeAsync(4_000);
  expect(heard).toEqual([unreachable]);
  server.answer = on;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).toEqual([unreachable, on]);
});

test('refused keys are told at the first answer', async () => {
  const { server, heard } = await watched(on);
  server.answer = keysRefused;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(heard).toEqual([keysRefused]);
});

test('a server known to be gone is off at once, whatever an answer under way says', async () => {
  const answers: ((status: MediaStatus) => void)[] = [];
  const asked = watchHealth(() => new Promise((resolve) => answers.push(resolve)));
  answers[0]?.(on);
  const health = await asked;
  health.ask();
  await vi.advanceTimersByTimeAsync(0);
  health.lost('livekit-server stopped');
  answers[1]?.(on);
  await vi.advanceTimersByTimeAsync(0);
  expect(health.status()).toMatchObject({ kind: 'off', detail: 'livekit-server stopped' });
});

test('after it is closed, or a listener has gone, nothing is told', async () => {
  const { server, health, heard } = await watched(on);
  const gone = vi.fn();
  health.onStatus(gone)();
  server.answer = keysRefused;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(gone).not.toHaveBeenCalled();
  health.close();
  server.answer = on;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual([keysRefused]);
});
