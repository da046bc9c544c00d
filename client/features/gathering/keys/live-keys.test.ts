import { expect, it } from 'vitest';
import { liveKeys } from './live-keys.ts';

it('has every combination once', () => {
  expect(new Set(liveKeys.map(({ keys }) => keys)).size).toBe(liveKeys.length);
});
