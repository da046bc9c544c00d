// @vitest-environment jsdom

import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Airtime } from '#client/features/table/Airtime.tsx';
import type { SeatedPerson } from '#client/features/table/seated-person.ts';
import { usePreferences } from '#client/stores/preferences.ts';
import { mineOf, personOf } from '#tests/support/gathering-views.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  usePreferences.getState().set({ airtime: true });
  vi.useRealTimers();
});

const seated = (id: string, change: Partial<SeatedPerson> = {}): SeatedPerson => ({
  row: personOf(id),
  isMe: id === 'me',
  isHost: false,
  listening: false,
  dropped: false,
  speaking: false,
  muted: false,
  weak: false,
  hasVideo: false,
  signs: false,
  hand: null,
  ...change,
});
async function talked(table: string, people: readonly SeatedPerson[]) {
  const gathering = await renderInGathering(<Airtime table={table} people={people} />, { mine: mineOf('me') });
  await act(() => vi.dynamicImportSettled());
  await act(() => vi.advanceTimersByTimeAsync(63_000));
  return gathering;
}

it('T17 shows my share in words once enough was said, says nothing aloud and sends and stores nothing', async () => {
  const { commands, signals, said } = await talked('a', [seated('me'), seated('b', { speaking: true })]);
  expect(screen.getByText('there is room for you', { exact: false }).textContent).toBe('Speaking time there is room for you');
  expect([commands, signals, said(), localStorage.length]).toEqual([[], [], [], 0]);
});

it('T17 begins anew at the next table', async () => {
  const { unmount } = await talked('b', [seated('me', { speaking: true }), seated('b')]);
  expect(screen.getByText(/more than the others/)).toBeTruthy();
  unmount();
  await talked('c', [seated('me'), seated('b')]);
  expect(screen.queryByText(/Speaking time/)).toBeNull();
});

it('T17 is not there for who switched it off, or just listens', async () => {
  const people = [seated('me', { listening: true }), seated('b', { speaking: true })];
  const { unmount } = await talked('d', people);
  expect(document.body.textContent).toBe('');
  unmount();
  usePreferences.getState().set({ airtime: false });
  await talked('e', [seated('me', { speaking: true }), seated('b', { speaking: true })]);
  expect(document.body.textContent).toBe('');
});
