import { expect, it } from 'vitest';
import { unreadMessages } from '#client/features/participant/unread-messages.ts';

const message = (id: string, at: number) => ({ id, at, by: 'o', to: { kind: 'all' }, text: id }) as const;

it('shows what was not put away, the newest first', () => {
  const messages = { a: message('a', 1), b: message('b', 3), c: message('c', 2) };
  expect(unreadMessages(messages, new Set(['c'])).map(({ id }) => id)).toEqual(['b', 'a']);
});
