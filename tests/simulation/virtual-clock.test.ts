import { createVirtualClock } from '#tests/support/virtual-clock.ts';
import { expect, it } from 'vitest';

it('runs what is due in order, each at its own time', async () => {
  const clock = createVirtualClock(100);
  const seen: [string, number][] = [];
  const note = (name: string) => () => seen.push([name, clock.now()]);
  clock.at(300, note('late'));
  clock.at(200, note('early'));
  clock.at(200, note('early too'));
  clock.at(50, note('past'));
  clock.at(301, note('not yet'));
  clock.at(250, note('cancelled'))();
  await clock.advanceTo(300);
  expect(seen).toEqual([
    ['past', 100],
    ['early', 200],
    ['early too', 200],
    ['late', 300],
  ]);
  expect(clock.now()).toBe(300);
});

it('lets promises settle before time goes on, and runs what they set meanwhile', async () => {
  const clock = createVirtualClock(0);
  const ticks: number[] = [];
  const tick = (): void => {
    void (async () => {
      for (let step = 0; step < 50; step += 1) await Promise.resolve();
      ticks.push(clock.now());
      clock.at(clock.now() + 10, tick);
    })();
  };
  clock.at(10, tick);
  await clock.advanceTo(35);
  expect(ticks).toEqual([10, 20, 30]);
});

it('does not go back', async () => {
  await expect(createVirtualClock(10).advanceTo(9)).rejects.toThrow(RangeError);
});
