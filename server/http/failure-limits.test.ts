import { describe, expect, it } from 'vitest';
import { createFailureLimits } from './failure-limits.ts';

/** Limits whose waits end when the test says so. */
function limitsWithWaits() {
  let now = 0;
  const waits: { readonly ms: number; readonly end: () => void }[] = [];
  const limits = createFailureLimits({ now: () => now }, (ms) => new Promise<void>((end) => waits.push({ ms, end })));
  const guess = async (address: string) => {
    const may = limits.mayTry(address);
    await new Promise(setImmediate);
    waits.at(-1)?.end();
    await may;
    await limits.failed(address);
  };
  const pass = (ms: number): void => void (now += ms);
  return { limits, waits, guess, pass };
}

describe('who fails to find a gathering or a link', () => {
  it('looks at once thirty times, then waits twice as long each time, up to four seconds', async () => {
    const { waits, guess } = limitsWithWaits();
    for (let count = 0; count < 36; count++) await guess('192.0.2.1');
    expect(waits.map(({ ms }) => ms)).toEqual([250, 500, 1000, 2000, 4000, 4000]);
  });

  it('holds up nobody of the same address who comes to a gathering that somebody there has a link to', async () => {
    const { limits, waits, guess, pass } = limitsWithWaits();
    for (let count = 0; count < 40; count++) await guess('192.0.2.1');
    const before = waits.length;
    expect(await limits.findsAtOnce('192.0.2.1', 'K7PW3M')).toBe(false);
    limits.opened('192.0.2.1', 'K7PW3M');
    expect(await limits.findsAtOnce('192.0.2.1', 'K7PW3M')).toBe(true);
    expect(await limits.findsAtOnce('192.0.2.1', 'K7PW3N')).toBe(false);
    expect(await limits.findsAtOnce('192.0.2.2', 'K7PW3N')).toBe(true);
    expect(waits).toHaveLength(before);
    pass(13 * 3_600_000);
    expect(await limits.findsAtOnce('192.0.2.1', 'K7PW3M')).toBe(false);
  });

  it('holds up the others behind the same address for a moment, and nobody else', async () => {
    const { limits, waits, guess } = limitsWithWaits();
    for (let count = 0; count < 40; count++) await guess('192.0.2.1');
    const before = waits.length;
    expect(await limits.mayTry('192.0.2.2')).toBe(true);
    expect(waits).toHaveLength(before);
    const people = Array.from({ length: 40 }, () => limits.mayTry('192.0.2.1'));
    await new Promise(setImmediate);
    expect(await limits.mayTry('192.0.2.1')).toBe(false);
    for (const { end } of waits.slice(before)) end();
    expect(await Promise.all(people)).toEqual(people.map(() => true));
    const later = limits.mayTry('192.0.2.1');
    await new Promise(setImmediate);
    waits.at(-1)!.end();
    expect(await later).toBe(true);
  });
});
