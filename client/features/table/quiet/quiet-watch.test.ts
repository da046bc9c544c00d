import { expect, it } from 'vitest';
import { createQuietWatch, type TableMoment } from './quiet-watch.ts';

const usual: TableMoment = { table: 't1', able: true, heard: false, quiet: false };

/** Looks once a second; `told` are the seconds at which something was told, with what. */
function watch(momentAt: (second: number) => Partial<TableMoment>, seconds: number): [number, boolean][] {
  const look = createQuietWatch();
  return Array.from({ length: seconds }, (_, second) => second).flatMap((second): [number, boolean][] => {
    const told = look({ ...usual, ...momentAt(second) }, second * 1000);
    return told === null ? [] : [[second, told]];
  });
}

it('O5 tells once that a table has been silent for two minutes, and that it is not any more', () => {
  expect(watch((s) => ({ heard: s === 10 || s === 200, quiet: s > 130 && s < 202 }), 300)).toEqual([
    [130, true],
    [200, false],
  ]);
});

it('O5 tells again where the first time came to nothing', () => {
  expect(watch(() => ({}), 130)).toEqual([
    [120, true],
    [125, true],
  ]);
});

it('O5 tells nothing while it could not hear: paused, not connected, alone', () => {
  expect(watch((s) => ({ able: s < 60 || s > 100 }), 220)).toEqual([]);
  expect(watch((s) => ({ able: s < 60 || s > 100 }), 221)).toEqual([[220, true]]);
});

it('O5 begins anew at another table', () => {
  expect(watch((s) => ({ table: s < 100 ? 't1' : 't2' }), 220)).toEqual([]);
});

it('O5 a browser that does not hear what others hear tells nothing more of that table', () => {
  // Told at 120 and believed; at 150 somebody else has heard a voice.
  expect(watch((s) => ({ quiet: s > 120 && s < 150 }), 600)).toEqual([[120, true]]);
});
