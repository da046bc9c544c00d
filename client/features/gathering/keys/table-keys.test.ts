import { expect, it } from 'vitest';
import { shortcuts } from './shortcuts.ts';

it('has every combination once', () => {
  expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length);
});
