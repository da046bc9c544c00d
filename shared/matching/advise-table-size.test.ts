import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guestsNumbered } from '#tests/support/matching-problem.ts';
import { adviseByTrial } from './advise-by-trial.ts';
import { adviseTableSize } from './advise-table-size.ts';
import { defaultTableSize } from './default-table-size.ts';

const effort = { seed: 1, work: 20_000 };
const advised = (people: number, rounds: number) => {
  const { recommended, reason } = adviseTableSize({ people, rounds });
  return [recommended, reason];
};

describe('advice on the table size', () => {
  it('keeps to the usual size where nobody has to meet twice', () => {
    expect(advised(24, 3)).toEqual([4, 'usual_size']);
    expect(advised(12, 4)).toEqual([3, 'usual_size']);
    expect(advised(6, 5)).toEqual([2, 'usual_size']);
  });

  it('goes down to the next size without repeats', () => {
    expect(advised(16, 6)).toEqual([3, 'avoids_repeats']);
    expect(advised(9, 5)).toEqual([2, 'avoids_repeats']);
  });

  it('takes fewest repeats where every size has some', () => {
    expect(advised(4, 6)).toEqual([2, 'fewer_repeats']);
    expect(advised(13, 14)).toEqual([2, 'fewer_repeats']);
  });

  it('says there is nobody to meet', () => {
    expect(adviseByTrial({ people: 1, rounds: 3 }, guestsNumbered(1), effort)).toEqual({
      recommended: 2,
      reason: 'too_few',
      forecasts: [],
    });
    expect(adviseTableSize({ people: 0, rounds: 3 }).reason).toBe('too_few');
  });

  it('compares 2 to 8: twelve people in fours for four rounds meet nine times again at least, in threes never', () => {
    const { forecasts } = adviseTableSize({ people: 12, rounds: 4 });
    expect(forecasts.map(({ tableSize }) => tableSize)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(forecasts.slice(0, 3)).toMatchObject([
      { repeatsForced: 0, peopleMet: 4 },
      { repeatsForced: 0, peopleMet: 8 },
      { repeatsForced: 9, peopleMet: 10.5 },
    ]);
  });

  it('counts the colleagues who cannot be parted', () => {
    const { forecasts } = adviseTableSize({ people: 12, rounds: 2, organisations: [5, 2] });
    expect(forecasts.slice(0, 4).map(({ sameOrganisation }) => sameOrganisation)).toEqual([0, 2, 4, 4]);
  });

  it('tries plans with an effort, and tells the fours that cannot reach their bound', () => {
    const { recommended, forecasts } = adviseByTrial({ people: 12, rounds: 4 }, guestsNumbered(12), effort);
    expect(recommended).toBe(3);
    const [, threes, fours] = forecasts;
    expect(threes).toMatchObject({ repeatsReached: 0, peopleMet: 8 });
    expect(fours?.repeatsReached).toBeGreaterThanOrEqual(13);
    expect(fours?.peopleMet).toBeLessThan(10);
  });

  it('counts the repeats that languages force on those who are tried', () => {
    const guests = guestsNumbered(12).map((guest, index) => ({
      ...guest,
      languages: index < 2 ? ['es'] : index < 4 ? ['es', 'en'] : ['en'],
    }));
    const { forecasts } = adviseByTrial({ people: 12, rounds: 4 }, guests, effort);
    expect(forecasts[1]).toMatchObject({ tableSize: 3, repeatsForced: 0 });
    expect(forecasts[1]?.repeatsReached).toBeGreaterThan(0);
  });

  it('spends no more time than it was given', () => {
    let clock = 0;
    const now = () => (clock += 0.1);
    adviseByTrial({ people: 40, rounds: 12 }, guestsNumbered(40), { seed: 1, work: Number.MAX_SAFE_INTEGER, now, until: 20 });
    expect(clock).toBeLessThan(40);
  });

  it('never reaches fewer repeats than are forced, whatever the gathering', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 6 }), (people, rounds) => {
        const { recommended, forecasts } = adviseByTrial({ people, rounds }, guestsNumbered(people), { seed: 1, work: 500 });
        expect(recommended).toBeLessThanOrEqual(defaultTableSize(people));
        for (const { repeatsForced, repeatsReached, peopleMet } of forecasts) {
          expect(repeatsReached).toBeGreaterThanOrEqual(repeatsForced);
          expect(peopleMet).toBeLessThanOrEqual(people - 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});
