import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createPageLimit } from './page-limit.ts';

it('a session has so many pages open at once, others as many of their own, and one more when one has closed', () => {
  const limit = createPageLimit(2);
  const first = new EventEmitter();
  expect([limit.mayOpen(first, 'ana'), limit.mayOpen(new EventEmitter(), 'ana'), limit.mayOpen(new EventEmitter(), 'ana')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(limit.mayOpen(new EventEmitter(), 'ben')).toBe(true);
  first.emit('close');
  expect([limit.mayOpen(new EventEmitter(), 'ana'), limit.mayOpen(new EventEmitter(), 'ana')]).toEqual([true, false]);
});
