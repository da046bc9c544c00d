import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeTrack } from '#tests/support/media/fake-track.ts';
import type { MediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { createMediaSessionHarness, pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';

let harness: MediaSessionHarness;

beforeEach(() => {
  vi.useFakeTimers();
  harness = createMediaSessionHarness();
  harness.display = new FakeTrack('video');
});

afterEach(() => {
  harness.session.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function sitAt(table: string, change = {}) {
  harness.session.enter(ticketTo(table, change));
  await pass();
  harness.server.latest().admit();
  await pass(2_000);
}

async function shareAt(table: string) {
  await harness.session.screen.choose('text');
  harness.session.screen.sendTo(table);
  await pass();
}

it('M5 sends nothing of a screen before it is said to which table it goes', async () => {
  await sitAt('A');
  expect(await harness.session.screen.choose('text')).toBe(true);
  await pass();
  expect(harness.server.latest().screen).toBeNull();
  harness.session.screen.sendTo('A');
  await pass();
  expect(harness.server.latest().screen).toMatchObject({ contentHint: 'detail', readyState: 'live' });
  expect(harness.displayAsked).toEqual([{ video: { frameRate: { max: 15 } }, audio: false }]);
});

it('asks for fluent pictures of a film, and for nothing when nothing is chosen', async () => {
  await sitAt('A');
  await harness.session.screen.choose('motion');
  harness.session.screen.sendTo('A');
  await pass();
  expect(harness.server.latest().screen).toMatchObject({ contentHint: 'motion' });
  harness.session.screen.stop();
  harness.display = null;
  expect(await harness.session.screen.choose('text')).toBe(false);
  await pass();
  expect(harness.server.latest().screen).toBeNull();
});

it('ends the screen and every copy of it when one stops, or the browser does', async () => {
  await sitAt('A');
  await shareAt('A');
  const [first, sent] = [harness.display!, harness.server.latest().screen!];
  harness.session.screen.stop();
  await pass();
  expect([first.readyState, sent.readyState, harness.server.latest().screen]).toEqual(['ended', 'ended', null]);

  harness.display = new FakeTrack('video');
  await shareAt('A');
  const copy = harness.server.latest().screen!;
  harness.display.unplug();
  await pass();
  expect([copy.readyState, harness.server.latest().screen]).toEqual(['ended', null]);
  expect(harness.session.screen.store.getState()).toEqual({ track: null, table: null });
});

it('takes the screen to no other table, but along to the media room that takes the place of its own', async () => {
  await sitAt('A');
  await shareAt('A');
  const at = Date.now() + 4_000;
  harness.session.prepare(ticketTo('A', { purpose: 'next', mediaRoom: 'media-A-2', opensAt: at }));
  await pass();
  const renewed = harness.server.latest();
  renewed.admit();
  await pass(3_000);
  expect(renewed.screen).toBeNull();
  await pass(3_000);
  expect(renewed.screen).toMatchObject({ readyState: 'live' });

  await sitAt('B');
  expect(harness.server.latest()).not.toBe(renewed);
  expect(harness.server.latest().screen).toBeNull();
  expect(renewed.screen).toMatchObject({ readyState: 'ended' });
});

it('sends no screen of whoever just listens, and ends it when every table is left', async () => {
  await sitAt('A', { mayPublish: false });
  await shareAt('A');
  expect(harness.server.latest().screen).toBeNull();
  harness.session.leave();
  expect(harness.display!.readyState).toBe('ended');
});

it('has the screen of another in the snapshot as long as they send one, apart from their picture', async () => {
  await sitAt('A');
  const attachScreen = () => () => undefined;
  const [amina, shown] = [peer('amina'), () => harness.session.store.getState().peers['amina']];
  harness.server.latest().people = [{ ...amina, attachScreen }];
  harness.server.latest().events.changed();
  const first = shown()?.showScreen;
  expect(first).toBeTypeOf('function');
  expect(first).not.toBe(shown()?.showPicture);
  harness.server.latest().events.changed();
  expect(shown()?.showScreen).toBe(first);
  harness.server.latest().people = [amina];
  harness.server.latest().events.changed();
  expect(shown()).toMatchObject({ showScreen: null, hasVideo: true });
});
