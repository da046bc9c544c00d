import { describe, expect, it } from 'vitest';
import { createLane, LaneClosed, LaneFull } from './lane.ts';

const gate = () => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
};

describe('a lane', () => {
  it('runs tasks one after another in their order, also after one that failed', async () => {
    const lane = createLane(10);
    const done: number[] = [];
    const first = gate();
    const runs = [
      lane.run(() => first.passed.then(() => void done.push(1))),
      lane.run(() => Promise.reject(new Error('no'))),
      lane.run(() => Promise.resolve(void done.push(3))),
    ];
    expect(done).toEqual([]);
    first.open();
    await Promise.allSettled(runs);
    expect(done).toEqual([1, 3]);
    await expect(runs[1]).rejects.toThrow('no');
  });

  it('refuses what is more than it may hold, and takes tasks again once there is space', async () => {
    const lane = createLane(2);
    const first = gate();
    const runs = [lane.run(() => first.passed), lane.run(() => Promise.resolve())];
    await expect(lane.run(() => Promise.resolve())).rejects.toThrow(LaneFull);
    first.open();
    await Promise.all(runs);
    await expect(lane.run(() => Promise.resolve('again'))).resolves.toBe('again');
  });

  it('finishes what waits when it is drained, and takes nothing more', async () => {
    const lane = createLane(10);
    const first = gate();
    let finished = false;
    const run = lane.run(() => first.passed.then(() => (finished = true)));
    const drained = lane.drain();
    await expect(lane.run(() => Promise.resolve())).rejects.toThrow(LaneClosed);
    first.open();
    await drained;
    expect(finished).toBe(true);
    await run;
  });
});
