// @vitest-environment jsdom

import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MutedHint } from '#client/features/table/MutedHint.tsx';
import { usePreferences } from '#client/stores/preferences.ts';
import { mineOf, tableOf } from '#tests/support/gathering-views.ts';
import { pass, ticketTo } from '#tests/support/media/media-session-harness.ts';
import { renderInGathering } from '#tests/support/render-in-gathering.tsx';
import type { RenderedGathering } from '#tests/support/render-in-gathering.tsx';

let shown: RenderedGathering;
let level: number;

beforeEach(async () => {
  vi.useFakeTimers();
  usePreferences.getState().set({ mutedHint: true });
  shown = await renderInGathering(<MutedHint />, { mine: mineOf('me'), table: tableOf('t') });
  const { session } = shown.media;
  level = 0;
  vi.spyOn(session.capture, 'readLevel').mockImplementation(() => level);
  await after(async () => {
    session.enter(ticketTo('t'));
    await session.capture.ask(['microphone']);
    await pass();
    shown.media.server.latest().admit();
  });
});
afterEach(() => {
  usePreferences.getState().set({ mutedHint: false });
  vi.useRealTimers();
});

const after = (work: () => unknown, ms = 10) =>
  act(async () => {
    await work();
    await pass(ms);
  });
const speak = async (ms: number) => {
  level = 0.7;
  await after(() => undefined, ms);
  level = 0;
};
const mute = (muted: boolean) => after(() => shown.media.session.setMicrophone(!muted));
const hint = () => document.body.textContent;

it('says it once each time one is muted, aloud too, and goes by itself', async () => {
  await mute(true);
  await speak(1_000);
  expect(hint()).toBe('You are muted');
  expect(shown.said()).toEqual(['You are muted']);
  await after(() => undefined, 10_000);
  expect(hint()).toBe('');
  await speak(5_000);
  expect(hint()).toBe('');
  await mute(false);
  await mute(true);
  await speak(1_000);
  expect(hint()).toBe('You are muted');
});

it('goes when one is heard again', async () => {
  await mute(true);
  await speak(1_000);
  await mute(false);
  expect(hint()).toBe('');
});

it('says nothing to whoever is heard, or is quiet', async () => {
  await speak(5_000);
  expect(hint()).toBe('');
  await mute(true);
  await after(() => undefined, 5_000);
  expect(hint()).toBe('');
});

it('says nothing unless one asked for it', async () => {
  await after(() => usePreferences.getState().set({ mutedHint: false }));
  await mute(true);
  await speak(2_000);
  expect(hint()).toBe('');
});
