import { expect, it } from 'vitest';
import { tileActions } from '#client/features/table/tile-actions.ts';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';

const round = tableOf('t');
const three = tableOf('t', { people: ['a', 'b', 'me'] });
const topic = tableOf('t', { kind: 'topic', host: 'me' });

it('lets whoever keeps a topic table hand it over', () => {
  expect(tileActions(topic, 'a', mineOf('me'), null)).toContain('hand_over');
  expect(tileActions(topic, 'a', mineOf('b'), null)).not.toContain('hand_over');
  expect(tileActions(topic, 'a', mineOf('b', { role: 'organiser' }), null)).toContain('hand_over');
  expect(tileActions(tableOf('t', { kind: 'topic', host: 'a' }), 'a', mineOf('b', { role: 'organiser' }), null)).not.toContain('hand_over');
  expect(tileActions(round, 'a', mineOf('me', { role: 'organiser' }), null)).not.toContain('hand_over');
});

it('offers not to be seated with somebody, or to take that back', () => {
  expect(tileActions(round, 'a', mineOf('me'), null)).toEqual(['contact', 'avoid', 'leave']);
  expect(tileActions(round, 'a', mineOf('me', { avoids: ['a'] }), null)).toEqual(['contact', 'meet_again', 'leave']);
});

it('offers to pin somebody where there is more than one other, and to end that', () => {
  expect(tileActions(three, 'a', mineOf('me'), null)).toContain('pin');
  expect(tileActions(three, 'a', mineOf('me'), 'b')).toContain('pin');
  expect(tileActions(three, 'a', mineOf('me'), 'a')).toContain('unpin');
  expect(tileActions(tableOf('t', { people: ['a', 'me'] }), 'a', mineOf('me'), null)).not.toContain('pin');
});
