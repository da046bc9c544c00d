import { expect, it } from 'vitest';
import { organiserRefusal } from './organiser-refusal.ts';

it('has a sentence of its own for what an organiser may meet, one for a silent server, one for the rest', () => {
  expect(organiserRefusal('bell_is_promised')).toBe('bell_is_promised');
  expect(organiserRefusal('unavailable')).toBe('offline');
  expect(organiserRefusal('too_fast')).toBe('offline');
  expect(organiserRefusal('plan_is_stale')).toBe('other');
});
