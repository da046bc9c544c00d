import { describe, expect, it, vi } from 'vitest';
import { createBatchLane, type Asked } from './batch-lane.ts';
import { LaneClosed, LaneFull } from './lane.ts';

/** A lane whose batches are answered when the test says so, each question with itself. */
function openLane(options: { capacity?: number; mostTogether?: number } = {}) {
  const batches: (readonly Asked<number, number>[])[] = [];
  const done: (() => void)[] = [];
  const answer = (batch: readonly Asked<number, number>[]) => {
    batches.push(batch);
    return new Promise<void>((resolve) => done.push(resolve));
  };
  const lane = createBatchLane<number, number>({ capacity: 10, mostTogether: 3, ...options, answer });
  return {
    ask: (question: number) => lane.ask(question),
    drain: () => lane.drain(),
    batches: () => batches.map((batch) => batch.map(({ question }) => question)),
    answerNext: async () => {
      await vi.waitFor(() => expect(batches.length).toBeGreaterThan(0));
      for (const { question, resolve } of batches.at(-1) ?? []) resolve(question);
      done.shift()?.();
    },
  };
}

describe('a lane that answers in batches', () => {
  it('answers in order, together what came meanwhile, and not too many at once', async () => {
    const { ask, batches, answerNext } = openLane();
    const first = ask(0);
    await vi.waitFor(() => expect(batches()).toEqual([[0]]));
    const others = [1, 2, 3, 4].map(ask);
    await answerNext();
    expect(await first).toBe(0);
    await vi.waitFor(() => expect(batches()).toEqual([[0], [1, 2, 3]]));
    await answerNext();
    await vi.waitFor(() => expect(batches()).toEqual([[0], [1, 2, 3], [4]]));
    await answerNext();
    expect(await Promise.all(others)).toEqual([1, 2, 3, 4]);
  });

  it('refuses what is more than it may hold, and goes on after a batch that failed', async () => {
    const fails = vi.fn((): Promise<void> => Promise.reject(new Error('no store')));
    const lane = createBatchLane<number, number>({ capacity: 2, mostTogether: 3, answer: fails });
    const asked = [lane.ask(1), lane.ask(2)];
    await expect(lane.ask(3)).rejects.toThrow(LaneFull);
    for (const one of asked) await expect(one).rejects.toThrow('no store');
    await expect(lane.ask(4)).rejects.toThrow('no store');
    expect(fails).toHaveBeenCalledTimes(2);
  });

  it('answers what waits when it is drained, and takes nothing more', async () => {
    const { ask, drain, batches, answerNext } = openLane();
    const asked = ask(1);
    const drained = drain();
    await expect(ask(2)).rejects.toThrow(LaneClosed);
    await vi.waitFor(() => expect(batches()).toEqual([[1]]));
    await answerNext();
    await drained;
    expect(await asked).toBe(1);
  });
});
