import { expect, it } from 'vitest';
import { messageOf, organiserOf } from '#tests/support/organiser-view.ts';
import { journal } from './journal.ts';

it('mixes what happened with what was said, the newest first', () => {
  const line = { person: null, table: null, count: null } as const;
  const view = organiserOf({
    feed: [
      { ...line, at: 30, what: 'extended' },
      { ...line, at: 10, what: 'round_began' },
    ],
    messages: [messageOf('m', { at: 20 })],
  });
  expect(journal(view).map(({ at, kind }) => [at, kind])).toEqual([
    [30, 'event'],
    [20, 'message'],
    [10, 'event'],
  ]);
});
