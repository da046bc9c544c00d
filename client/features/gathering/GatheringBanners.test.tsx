// @vitest-environment jsdom

import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GatheringBanners } from '#client/features/gathering/GatheringBanners.tsx';
import { clockOf, hallOf, mineOf } from '#tests/support/gathering-views.ts';
import { renderInGathering, serverTime } from '#tests/support/render-in-gathering.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  // What one test said is not the next one's repetition.
  act(() => void vi.advanceTimersByTime(10_000));
  vi.useRealTimers();
});

const clock = clockOf({ kind: 'hall', endsAt: serverTime + 600_000 });
const lost = 'Connection lost. Your seat is kept.';
const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it('4.1.3 says that the line is gone once it stays so, and that it is back', async () => {
  const { said, change } = await renderInGathering(<GatheringBanners />, { hall: hallOf({ clock }), mine: mineOf('me') });
  change({ connection: 'reconnecting' });
  wait(900);
  change({ connection: 'live' });
  wait(2000);
  expect([said(), screen.queryByText(lost)]).toEqual([[], null]);
  change({ connection: 'reconnecting' });
  wait(1000);
  expect([said(), screen.getByText(lost).tagName]).toEqual([[lost], 'B']);
  fireEvent.click(screen.getByRole('button'));
  change({ connection: 'live' });
  expect(said()).toEqual([lost, 'The connection is back.']);
  expect(screen.queryByText(lost)).toBeNull();
});

it('Z4 says that saving is paused, and not that the line is gone, where it is gone because nothing can be stored', async () => {
  const { change } = await renderInGathering(<GatheringBanners />, { hall: hallOf({ clock }), mine: mineOf('me') });
  change({ connection: 'reconnecting', savingPaused: true });
  wait(2000);
  expect(screen.queryByText(lost)).toBeNull();
  change({ savingPaused: false });
  wait(1000);
  expect(screen.getByText(lost).tagName).toBe('B');
});

it('4.1.3 says that everything is paused, and that it goes on', async () => {
  const { said, change } = await renderInGathering(<GatheringBanners />, { hall: hallOf({ clock }), mine: mineOf('me') });
  change({ hall: hallOf({ clock: { ...clock, pausedAt: serverTime } }) });
  expect(said()).toHaveLength(1);
  expect(screen.getByText(said()[0]!).tagName).toBe('B');
  change({ hall: hallOf({ clock }) });
  expect(said()).toHaveLength(2);
});
