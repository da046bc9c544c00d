import { expect, it } from 'vitest';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import type { EventStore } from '#server/ports/event-store.ts';
import { appendOf } from '#tests/support/append-of.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { watchSaving } from './saving.ts';

/** A store that can be made to fail, and one who listens to whether it does. */
function watched() {
  const full = { is: false };
  const memory = createMemoryEventStore();
  const written = async <T>(write: () => Promise<T>): Promise<T> => {
    if (full.is) throw new Error('database or disk is full');
    return write();
  };
  const failing: EventStore = {
    ...memory,
    append: (append) => written(() => memory.append(append)),
    saveSnapshot: (stream, snapshot) => written(() => memory.saveSnapshot(stream, snapshot)),
    holdLease: (node, until, streams) => written(() => memory.holdLease(node, until, streams)),
  };
  const clock = createVirtualClock(0);
  const { store, saving } = watchSaving(failing, clock);
  const heard: string[] = [];
  saving.onChange((paused, error) => heard.push(paused ? `paused: ${String(error)}` : 'goes on'));
  return { full, clock, store, saving, heard };
}

it('Z4 is paused once the store fails, said once, and goes on within a second of the store by itself', async () => {
  const { full, clock, store, saving, heard } = watched();
  await store.append(appendOf());
  expect(saving.isPaused()).toBe(false);
  full.is = true;
  await expect(store.append(appendOf({ expectedVersion: 1 }))).rejects.toThrow('full');
  await expect(store.holdLease('n', 1, [])).rejects.toThrow('full');
  expect(saving.isPaused()).toBe(true);
  let on = false;
  void saving.goesOn().then(() => (on = true));
  await clock.advanceTo(5000);
  expect(on).toBe(false);
  expect(heard).toEqual(['paused: Error: database or disk is full']);
  full.is = false;
  await clock.advanceTo(6100);
  expect(heard.slice(1)).toEqual(['goes on']);
  expect(on).toBe(true);
  await saving.goesOn();
  expect(await store.append(appendOf({ expectedVersion: 1 }))).toEqual({ ok: true, version: 2 });
  expect(await store.loadSnapshot('saving'), 'what was written to try is gone').toBeNull();
});

it('Z4 tries no more once it is stopped', async () => {
  const { full, clock, store, saving, heard } = watched();
  full.is = true;
  await expect(store.append(appendOf())).rejects.toThrow('full');
  saving.stop();
  full.is = false;
  await clock.advanceTo(60_000);
  expect(heard).toHaveLength(1);
});
