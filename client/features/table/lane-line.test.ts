import { expect, it } from 'vitest';
import { laneLine } from '#client/features/table/lane-line.ts';

const line = (from: string, text: string) => ({ id: text, from, text, at: 0 });

it('shows who is typing, else what others wrote last', () => {
  const lines = [line('a', 'one'), line('me', 'two')];
  expect(laneLine({ table: 't', typing: { b: { id: '1', text: 'thr' } }, lines }, 'me')).toEqual({ from: 'b', text: 'thr', typing: true });
  expect(laneLine({ table: 't', typing: { me: { id: '1', text: 'I' } }, lines }, 'me')).toEqual({ from: 'a', text: 'one', typing: false });
  expect(laneLine({ table: 't', typing: {}, lines: [line('me', 'two')] }, 'me')).toBeNull();
});
