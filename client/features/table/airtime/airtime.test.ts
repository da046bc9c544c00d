import { expect, it } from 'vitest';
import { createAirtime } from '#client/features/table/airtime/airtime.ts';

const minute = 60_000;
/** Says in ten seconds' steps who speaks. */
function talk(airtime: ReturnType<typeof createAirtime>, ms: number, me: boolean, others: number): void {
  for (let at = 0; at < ms; at += 10_000) airtime.add(10_000, { me, others });
}

it('T17 waits until enough was said', () => {
  const airtime = createAirtime();
  talk(airtime, 50_000, true, 0);
  airtime.add(10 * minute, { me: false, others: 0 });
  expect(airtime.share(4)).toBeNull();
  talk(airtime, 10_000, false, 1);
  expect(airtime.share(4)).not.toBeNull();
});

it('T17 measures my part against an equal one, whoever else shares the rest', () => {
  const airtime = createAirtime();
  talk(airtime, minute, true, 0);
  talk(airtime, minute, false, 1);
  talk(airtime, minute, false, 1);
  talk(airtime, minute, false, 1);
  expect(airtime.share(4)?.ratio).toBeCloseTo(1, 0);
  expect([airtime.share(4)?.words, airtime.share(8)?.words, airtime.share(2)?.words]).toEqual(['even', 'more', 'less']);
});

it('T17 forgets little by little', () => {
  const airtime = createAirtime();
  talk(airtime, 5 * minute, true, 0);
  expect(airtime.share(3)?.words).toBe('more');
  talk(airtime, 4 * minute, false, 1);
  expect(airtime.share(3)?.words).toBe('even');
  talk(airtime, 10 * minute, false, 1);
  expect(airtime.share(3)?.words).toBe('less');
});

it('T17 does not change its words back and forth around a bound', () => {
  const airtime = createAirtime();
  const words = [9, 10, 11, 12, 13].map((others) => {
    talk(airtime, minute, true, 0);
    talk(airtime, others * 10_000, false, 1);
    return airtime.share(2)?.words;
  });
  expect(new Set(words).size).toBe(1);
});

it('T17 has nothing to compare where one is alone', () => {
  const airtime = createAirtime();
  talk(airtime, 5 * minute, true, 0);
  expect(airtime.share(1)).toBeNull();
});
