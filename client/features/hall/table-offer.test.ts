import { expect, it } from 'vitest';
import { freeSeats, tableOffer } from '#client/features/hall/table-offer.ts';
import { mineOf, rowOf } from '#tests/support/gathering-views.ts';

const running = { pausedAt: null };

it('offers a free seat at a topic table only', () => {
  expect(tableOffer(rowOf('t', { seats: 2, people: ['a'] }), running, mineOf('me'))).toBe('free');
  expect(tableOffer(rowOf('t', { seats: 2, people: ['a', 'b'] }), running, mineOf('me'))).toBe('full');
  expect(tableOffer(rowOf('t', { kind: 'round', people: [] }), running, mineOf('me'))).toBe('round');
  expect(tableOffer(rowOf('t', { people: ['me'] }), running, mineOf('me', { table: 't' }))).toBe('mine');
  expect(tableOffer(rowOf('t'), { pausedAt: 5 }, mineOf('me'))).toBe('paused');
});

it('T9 T15 keeps newcomers from a closed table, but not organisers nor whom a seat there is held out to', () => {
  const closed = rowOf('t', { closed: true });
  const offers = (table: string) => mineOf('me', { offers: [{ table, by: 'a', until: 0 }] });
  expect(tableOffer(closed, running, mineOf('me'))).toBe('closed');
  expect(tableOffer(closed, running, offers('x'))).toBe('closed');
  expect(tableOffer(closed, running, offers('t'))).toBe('free');
  expect(tableOffer(closed, running, mineOf('me', { role: 'organiser' }))).toBe('free');
});

it('never counts fewer than no free seats', () => {
  expect(freeSeats(rowOf('t', { seats: 2, people: ['a', 'b', 'c'] }))).toBe(0);
});
