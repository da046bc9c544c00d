import { expect, it } from 'vitest';
import { tileActions } from '#client/features/table/tile-actions.ts';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';

const round = tableOf('t');
const topic = tableOf('t', { kind: 'topic', host: 'me' });

it('lets whoever keeps a topic table hand it over', () => {
  expect(tileActions(topic, 'a', mineOf('me'))).toContain('hand_over');
  expect(tileActions(topic, 'a', mineOf('b'))).not.toContain('hand_over');
  expect(tileActions(topic, 'a', mineOf('b', { role: 'organiser' }))).toContain('hand_over');
  expect(tileActions(tableOf('t', { kind: 'topic', host: 'a' }), 'a', mineOf('b', { role: 'organiser' }))).not.toContain('hand_over');
  expect(tileActions(round, 'a', mineOf('me', { role: 'organiser' }))).not.toContain('hand_over');
});

it('offers not to be seated with somebody, or to take that back', () => {
  expect(tileActions(round, 'a', mineOf('me'))).toEqual(['avoid', 'leave']);
  expect(tileActions(round, 'a', mineOf('me', { avoids: ['a'] }))).toEqual(['meet_again', 'leave']);
});
