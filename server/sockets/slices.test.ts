import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { createSlices } from './slices.ts';

it('does in order what it is given, a few milliseconds of it at a time', async () => {
  let now = 0;
  const done: number[] = [];
  const slices = createSlices(vi.fn(), () => now);
  for (let job = 0; job < 10; job++)
    slices.add(() => {
      now += 3;
      done.push(job);
    });
  expect(done).toEqual([]);
  await turn();
  expect(done).toEqual([0, 1, 2]);
  await turn();
  expect(done).toEqual([0, 1, 2, 3, 4, 5]);
  slices.add(() => done.push(10));
  await turn();
  await turn();
  expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

it('goes on after a job that fails, and with jobs that jobs add', async () => {
  const onError = vi.fn();
  const done: string[] = [];
  const slices = createSlices(onError, () => 0);
  slices.add(() => {
    throw new Error('broken');
  });
  slices.add(() => slices.add(() => done.push('added')));
  await turn();
  expect(onError).toHaveBeenCalledWith(new Error('broken'));
  expect(done).toEqual(['added']);
});
