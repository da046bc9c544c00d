// @vitest-environment jsdom

import { afterEach, expect, it, vi } from 'vitest';
import { onPageReturn } from '#client/lib/page-return.ts';

afterEach(() => vi.restoreAllMocks());

const be = (state: DocumentVisibilityState) => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);

it.each([
  ['shown again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['resumed', () => document.dispatchEvent(new Event('resume'))],
  ['brought back from the history', () => window.dispatchEvent(new Event('pageshow'))],
  ['online again', () => window.dispatchEvent(new Event('online'))],
])('calls back when the page is %s, unless it is hidden or nobody listens any more', (_, happen) => {
  const back = vi.fn();
  const stop = onPageReturn(window, back);
  be('hidden');
  happen();
  expect(back).not.toHaveBeenCalled();
  be('visible');
  happen();
  expect(back).toHaveBeenCalledOnce();
  stop();
  happen();
  expect(back).toHaveBeenCalledOnce();
});
