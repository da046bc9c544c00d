import { expect, test } from 'vitest';
import { toPersonal, toStoredPersonal } from './stored-forms.ts';

test('W4 what a host wrote for those who come next is read again after a restart', () => {
  const { owner, key, value } = toStoredPersonal({ owner: 'hanna', kind: 'summary', id: 't1', value: 'Lamps help' });
  expect(value === null ? null : toPersonal([{ owner, key, value }]).summary).toEqual({ t1: 'Lamps help' });
});
