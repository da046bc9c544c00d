import { expect, it } from 'vitest';
import { rowOf } from '#tests/support/gathering-views.ts';
import { organiserOf } from '#tests/support/organiser-view.ts';
import { isLost, tablesToWriteTo, targetOf, valueOf } from './message-targets.ts';

const view = organiserOf({ tables: [rowOf('b', { number: 2 }), rowOf('a', { number: 1 })] });

it.each([{ kind: 'all' }, { kind: 'hosts' }, { kind: 'table', table: 'x_y-1' }] as const)('comes back from its value: %o', (target) => {
  expect(targetOf(valueOf(target))).toEqual(target);
});

it('lists tables by number', () => {
  expect(tablesToWriteTo(view).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('notices that the table is gone', () => {
  expect(isLost({ kind: 'table', table: 'a' }, view)).toBe(false);
  expect(isLost({ kind: 'table', table: 'gone' }, view)).toBe(true);
  expect(isLost({ kind: 'all' }, view)).toBe(false);
});
