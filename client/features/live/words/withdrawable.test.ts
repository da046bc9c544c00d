import { expect, it } from 'vitest';
import { messageOf } from '#tests/support/organiser-view.ts';
import { withdrawable } from './withdrawable.ts';

const messages = {
  a: messageOf('a', { at: 1000, by: 'me' }),
  b: messageOf('b', { at: 4000, by: 'me' }),
  c: messageOf('c', { at: 9000, by: 'other' }),
};

it('is my newest message, for ten seconds', () => {
  expect(withdrawable(messages, 'me', 13_999)).toMatchObject({ message: { id: 'b' }, until: 14_000 });
  expect(withdrawable(messages, 'me', 14_000)).toBeNull();
  expect(withdrawable(messages, 'nobody', 5000)).toBeNull();
});
