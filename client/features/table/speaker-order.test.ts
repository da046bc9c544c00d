import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSpeakerOrder } from '#client/features/table/speaker-order.ts';

const seats = ['a', 'b', 'c', 'd', 'e'];
const every = 500;

/** Looks on while they speak in turn, each for so many ms; gives every order there was. */
function watch(turns: readonly (readonly [who: string, ms: number])[], seated = seats) {
  const speakers = createSpeakerOrder();
  const orders: (readonly string[])[] = [];
  let now = 0;
  for (const [who, ms] of turns) {
    for (const end = now + ms; now < end; now += every) {
      const order = speakers.look(seated, new Set(who === '' ? [] : who.split('+')), 2, now);
      if (orders.at(-1) !== order) orders.push(order);
    }
  }
  return orders.map((order) => order.join(''));
}

it('shows them in the order of their seats until somebody speaks', () => {
  expect(watch([['', 60_000]])).toEqual(['abcde']);
});

it('brings who speaks into the first row, and moves nobody but the one whose place they take', () => {
  expect(watch([['d', 4_000]])).toEqual(['abcde', 'dbcae']);
});

it('moves nobody for a word of assent', () => {
  expect(
    watch([
      ['a', 5_000],
      ['d', 1_000],
      ['a', 5_000],
      ['e', 1_500],
    ]),
  ).toEqual(['abcde']);
});

it('moves nobody who is in the first row already', () => {
  expect(
    watch([
      ['b', 10_000],
      ['a', 10_000],
    ]),
  ).toEqual(['abcde']);
});

it('settles once two who talk with each other are there', () => {
  const turns = Array.from({ length: 20 }, (_, turn) => [turn % 2 === 0 ? 'd' : 'e', 7_000] as const);
  expect(watch(turns)).toEqual(['abcde', 'dbcae', 'decab']);
});

it('lets nobody take the place of who still speaks, or did a moment ago', () => {
  expect(
    watch([
      ['a+b', 5_000],
      ['a+b+e', 20_000],
    ]),
  ).toEqual(['abcde']);
  expect(
    watch([
      ['a+b', 5_000],
      ['e', 2_500],
    ]),
  ).toEqual(['abcde']);
});

it('keeps everybody’s place when somebody comes or goes', () => {
  const speakers = createSpeakerOrder();
  for (let now = 0; now <= 3_000; now += every) speakers.look(seats, new Set(['d']), 2, now);
  expect(speakers.look(['a', 'b', 'c', 'd', 'e', 'f'], new Set(), 2, 3_500).join('')).toBe('dbcaef');
  expect(speakers.look(['a', 'c', 'd', 'e', 'f'], new Set(), 2, 4_000).join('')).toBe('dcaef');
});

it('changes at most once in five seconds, whatever they say, and loses nobody', () => {
  const turn = fc.tuple(fc.subarray(seats), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 40 }), (turns) => {
      const speakers = createSpeakerOrder();
      let [before, changedAt, now] = [seats as readonly string[], -Infinity, 0];
      for (const [speaking, looks] of turns) {
        for (let look = 0; look < looks; look++, now += every) {
          const order = speakers.look(seats, new Set(speaking), 2, now);
          expect(order.toSorted()).toEqual(seats);
          const moved = order.filter((id, index) => before[index] !== id);
          if (moved.length > 0) {
            expect(moved).toHaveLength(2);
            expect(now - changedAt).toBeGreaterThanOrEqual(5_000);
            changedAt = now;
          }
          before = order;
        }
      }
    }),
  );
});
