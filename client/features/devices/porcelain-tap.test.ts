// @vitest-environment jsdom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { tapPorcelain } from '#client/features/devices/porcelain-tap.ts';
import { volumes } from '#client/stores/preferences.ts';
import { loudnessOf } from './volume.ts';

const until: number[] = [];
const played: number[] = [];
let resumed: () => Promise<void>;

class Param {
  setValueAtTime = () => this;
  linearRampToValueAtTime = () => this;
  exponentialRampToValueAtTime = () => this;
}
class Node {
  gain = new Param();
  connect = (to: unknown) => to;
  start = () => undefined;
  stop = (at: number) => until.push(at);
}

beforeEach(() => {
  vi.useFakeTimers();
  until.length = played.length = 0;
  resumed = async () => Promise.resolve();
  vi.stubGlobal(
    'AudioContext',
    class {
      currentTime = 0;
      resume = async () => resumed();
      createMediaStreamDestination = () => ({ stream: null });
    },
  );
  vi.stubGlobal('OscillatorNode', Node);
  vi.stubGlobal('GainNode', Node);
  vi.stubGlobal(
    'Audio',
    class {
      srcObject: unknown = null;
      volume = 1;
      async play() {
        played.push(this.volume);
        return Promise.resolve();
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const heard = async (...args: Parameters<typeof tapPorcelain>) => {
  const done = tapPorcelain(...args);
  await vi.runAllTimersAsync();
  await done;
};

it('C12 what sounds by itself is over within three seconds and has a loudness of its own (WCAG 1.4.2)', async () => {
  for (const volume of volumes) await heard('', { taps: 2, volume: loudnessOf[volume] });
  expect(Math.max(...until)).toBeLessThan(3);
  expect(played).toEqual([0.3, 0.6, 1]);
});

it('C12 a tap that the browser lets sound only after a later click is not heard at all', async () => {
  resumed = async () => new Promise((resolve) => setTimeout(resolve, 2_000));
  await heard('');
  expect(until).toEqual([]);
});
