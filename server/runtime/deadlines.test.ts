import { describe, expect, it } from 'vitest';
import { createMemoryEventStore } from '#server/adapters/memory/event-store.ts';
import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { startDeadlines } from './deadlines.ts';

const start = 1_000_000;

async function withDeadline(due: number) {
  const store = createMemoryEventStore();
  const clock = createVirtualClock(start);
  await store.append({
    stream: 'g',
    expectedVersion: 0,
    commandId: 'c',
    actor: null,
    at: start,
    events: [{ type: 'X', schema: 1, data: {} }],
    personal: [],
    deadlines: [{ key: 'bell', due }],
    effects: [],
  });
  const fired: { key: string; at: number }[] = [];
  const run = (outcome: () => Promise<void> = () => Promise.resolve()) =>
    startDeadlines({
      store,
      clock,
      prepare: () => Promise.resolve(),
      onError: () => undefined,
      fire: (_, key) => {
        fired.push({ key, at: clock.now() });
        return outcome();
      },
    });
  return { clock, fired, run };
}

describe('deadlines', () => {
  it('fire at their instant', async () => {
    const { clock, fired, run } = await withDeadline(start + 7300);
    run();
    await clock.advanceTo(start + 7299);
    expect(fired).toEqual([]);
    await clock.advanceTo(start + 7300);
    expect(fired).toEqual([{ key: 'bell', at: start + 7300 }]);
  });

  it('fire at once after a restart when they fell due in between', async () => {
    const { clock, fired, run } = await withDeadline(start - 5000);
    run();
    await clock.advanceTo(start + 1);
    expect(fired[0]).toEqual({ key: 'bell', at: start });
  });

  it('fire at their instant also when they were stored shortly before it', async () => {
    const { clock, fired, run } = await withDeadline(start + 3600_000);
    const deadlines = run();
    await clock.advanceTo(start + 20);
    deadlines.noticed('g', [{ key: 'soon', due: start + 120 }]);
    await clock.advanceTo(start + 120);
    expect(fired).toEqual([{ key: 'soon', at: start + 120 }]);
  });

  it('are tried again after a failure, but not in a tight loop', async () => {
    const { clock, fired, run } = await withDeadline(start + 100);
    run(() => Promise.reject(new Error('the store is away')));
    await clock.advanceTo(start + 5000);
    expect(fired.length).toBeGreaterThan(2);
    expect(fired.length).toBeLessThan(8);
  });

  it('stop for good', async () => {
    const { clock, fired, run } = await withDeadline(start + 100);
    run().stop();
    await clock.advanceTo(start + 5000);
    expect(fired).toEqual([]);
  });
});
