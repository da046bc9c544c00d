import { expect, it } from 'vitest';
import { tileActions } from '#client/features/table/tile-actions.ts';
import { mineOf, personOf, tableOf } from '#tests/support/gathering-views.ts';

const round = tableOf('t');
const three = tableOf('t', { people: ['a', 'b', 'me'] });
const topic = tableOf('t', { kind: 'topic', host: 'me' });
const quiet = { row: personOf('a'), muted: true, listening: false };

it('lets whoever keeps a topic table hand it over', () => {
  expect(tileActions(topic, quiet, mineOf('me'), null)).toContain('hand_over');
  expect(tileActions(topic, quiet, mineOf('b'), null)).not.toContain('hand_over');
  expect(tileActions(topic, quiet, mineOf('b', { role: 'organiser' }), null)).toContain('hand_over');
  expect(tileActions(tableOf('t', { kind: 'topic', host: 'a' }), quiet, mineOf('b', { role: 'organiser' }), null)).not.toContain(
    'hand_over',
  );
  expect(tileActions(round, quiet, mineOf('me', { role: 'organiser' }), null)).not.toContain('hand_over');
});

it('Q1 offers not to be seated with somebody, or to take that back, and to report them', () => {
  expect(tileActions(round, quiet, mineOf('me'), null)).toEqual(['contact', 'avoid', 'report', 'leave']);
  expect(tileActions(round, quiet, mineOf('me', { avoids: ['a'] }), null)).toEqual(['contact', 'meet_again', 'report', 'leave']);
});

it('offers to pin somebody where there is more than one other, and to end that', () => {
  expect(tileActions(three, quiet, mineOf('me'), null)).toContain('pin');
  expect(tileActions(three, quiet, mineOf('me'), 'b')).toContain('pin');
  expect(tileActions(three, quiet, mineOf('me'), 'a')).toContain('unpin');
  expect(tileActions(tableOf('t', { people: ['a', 'me'] }), quiet, mineOf('me'), null)).not.toContain('pin');
});

it('T11 lets whoever keeps the table mute who can be heard, and organisers at any table', () => {
  const heard = { ...quiet, muted: false };
  expect(tileActions(topic, heard, mineOf('me'), null)).toContain('mute');
  expect(tileActions(topic, quiet, mineOf('me'), null)).not.toContain('mute');
  expect(tileActions(topic, { ...heard, listening: true }, mineOf('me'), null)).not.toContain('mute');
  expect(tileActions(topic, heard, mineOf('b'), null)).not.toContain('mute');
  expect(tileActions(round, heard, mineOf('b', { role: 'organiser' }), null)).toContain('mute');
});
