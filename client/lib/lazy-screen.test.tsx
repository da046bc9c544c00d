// @vitest-environment jsdom

import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { lazyScreen } from './lazy-screen.ts';

afterEach(() => vi.unstubAllGlobals());

it('leaves the page alone when code that was only fetched ahead is not there, and asks for it again once it is needed', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  const load = vi.fn<() => Promise<() => string>>().mockRejectedValueOnce(new Error('no code'));
  load.mockResolvedValue(() => 'here it is');
  const { Screen, prefetch } = lazyScreen(load);
  prefetch();
  await expect(load.mock.results[0]?.value).rejects.toThrow('no code');
  await Promise.resolve();
  render(
    <Suspense>
      <Screen />
    </Suspense>,
  );
  expect(await screen.findByText('here it is')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(2);
  expect(fetched).not.toHaveBeenCalled();
  expect(reload).not.toHaveBeenCalled();
});
