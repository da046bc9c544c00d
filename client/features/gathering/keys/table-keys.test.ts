import { expect, it } from 'vitest';
import { tableKeys } from './table-keys.ts';

it('has every combination once', () => {
  expect(new Set(tableKeys.map(({ keys }) => keys)).size).toBe(tableKeys.length);
});
