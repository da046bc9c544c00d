import { expect, it } from 'vitest';
import { freeSeats, tableOffer } from '#client/features/hall/table-offer.ts';
import { rowOf } from '#tests/support/gathering-views.ts';

const running = { pausedAt: null };

it('offers a free seat at a topic table only', () => {
  expect(tableOffer(rowOf('t', { seats: 2, people: ['a'] }), running, null)).toBe('free');
  expect(tableOffer(rowOf('t', { seats: 2, people: ['a', 'b'] }), running, null)).toBe('full');
  expect(tableOffer(rowOf('t', { kind: 'round', people: [] }), running, null)).toBe('round');
  expect(tableOffer(rowOf('t', { people: ['me'] }), running, 't')).toBe('mine');
  expect(tableOffer(rowOf('t'), { pausedAt: 5 }, null)).toBe('paused');
});

it('never counts fewer than no free seats', () => {
  expect(freeSeats(rowOf('t', { seats: 2, people: ['a', 'b', 'c'] }))).toBe(0);
});
