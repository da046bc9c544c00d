import { expect, it } from 'vitest';
import { tableOf } from '#tests/support/gathering-views.ts';
import { shareStep } from './share-step.ts';

const at = (person: string | null, ...asking: string[]) => tableOf('t', { sharing: person === null ? null : { person, asking } });

it('offers what can be done: share, stop, ask, take that back', () => {
  expect(shareStep(at(null), 'me', false)).toBe('share');
  expect(shareStep(at('a'), 'me', false)).toBe('ask');
  expect(shareStep(at('a', 'b'), 'me', false)).toBe('ask');
  expect(shareStep(at('a', 'b', 'me'), 'me', false)).toBe('unask');
  expect(shareStep(at('me'), 'me', false)).toBe('stop');
});

it('offers to stop a screen that still goes out, whatever the table knows', () => {
  expect(shareStep(at(null), 'me', true)).toBe('stop');
  expect(shareStep(at('a'), 'me', true)).toBe('stop');
});
