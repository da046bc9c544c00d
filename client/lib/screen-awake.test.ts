import { beforeEach, expect, it, vi } from 'vitest';
import { keepScreenAwake } from '#client/lib/screen-awake.ts';

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  show(state: DocumentVisibilityState) {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: FakePage;
let locks: { released: boolean; release: () => Promise<void> }[];
const request = vi.fn();
const settled = () => new Promise((resolve) => setImmediate(resolve));
const held = () => locks.filter(({ released }) => !released).length;

beforeEach(() => {
  page = new FakePage();
  locks = [];
  request.mockReset().mockImplementation(async () => {
    const lock = { released: false, release: async () => void (lock.released = true) };
    locks.push(lock);
    return lock;
  });
});

it('holds the screen until it is let go, and again each time the page comes back', async () => {
  const stop = keepScreenAwake({ request }, page);
  await settled();
  expect(held()).toBe(1);
  await locks[0]!.release();
  page.show('hidden');
  page.show('visible');
  page.show('visible');
  await settled();
  expect([held(), locks.length]).toEqual([1, 2]);
  stop();
  page.show('visible');
  await settled();
  expect([held(), locks.length]).toEqual([0, 2]);
});

it('lets go of a lock that is granted too late', async () => {
  const stop = keepScreenAwake({ request }, page);
  stop();
  await settled();
  expect(held()).toBe(0);
});

it('asks again at the next look after it was refused', async () => {
  request.mockRejectedValueOnce(new DOMException('low battery', 'NotAllowedError'));
  keepScreenAwake({ request }, page);
  await settled();
  expect(held()).toBe(0);
  page.show('visible');
  await settled();
  expect(held()).toBe(1);
});
