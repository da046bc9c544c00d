// @vitest-environment jsdom

import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useCreatePageMedia } from '#client/features/gathering/page-media.ts';
import { fakeGathering } from '#tests/support/fake-gathering.ts';
import { hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { createMediaSessionHarness } from '#tests/support/media/media-session-harness.ts';

vi.mock('#client/media/open-media-session.ts', () => ({ openMediaSession: () => createMediaSessionHarness().session }));

const morning = new Date(2026, 10, 28, 9);

beforeEach(() => vi.useFakeTimers({ now: morning }));
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

/** A page loaded anew, with its media session. */
async function load() {
  const { gathering } = fakeGathering(hallOf(), mineOf('me'), () => Date.now());
  const { result, unmount } = renderHook(() => useCreatePageMedia(gathering));
  const session = await act(() => result.current.open());
  return { session, receives: () => session.store.getState().line.pictures, close: unmount };
}

it('asks for the sound alone after a reload too, until the person wants pictures again', async () => {
  const page = await load();
  expect(page.receives()).toBe('all');
  page.session.setSoundOnly(true);
  page.close();

  const reloaded = await load();
  expect(reloaded.receives()).toBe('none');
  reloaded.session.setSoundOnly(false);
  reloaded.close();

  expect((await load()).receives()).toBe('all');
});

it('takes pictures again on another day', async () => {
  const page = await load();
  page.session.setSoundOnly(true);
  page.close();
  vi.setSystemTime(new Date(2026, 10, 29, 9));
  expect((await load()).receives()).toBe('all');
});
