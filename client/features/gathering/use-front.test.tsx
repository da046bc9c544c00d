// @vitest-environment jsdom

import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFront } from '#client/features/gathering/use-front.ts';
import { GatheringContext } from '#client/stores/gathering-context.ts';
import type { FrontView } from '#shared/gathering/view/front-types.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { hallOf, mineOf } from '#tests/support/gathering-views.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('sees the doors open the moment they are due', async () => {
  const doors = Date.now() + 64_000;
  const front = { phase: 'draft', startsAt: doors + 15 * 60_000 } as FrontView;
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ gathering: { ...front, phase: Date.now() < doors ? 'draft' : 'open' } })));
  const { gathering } = fakeGathering(hallOf(), mineOf('me'), () => Date.now());
  const { result } = renderHook(() => useFront('abc', front, true), {
    wrapper: ({ children }) => <GatheringContext value={gathering}>{children}</GatheringContext>,
  });
  await act(() => vi.advanceTimersByTimeAsync(63_900));
  expect(result.current.phase).toBe('draft');
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(result.current.phase).toBe('open');
});
