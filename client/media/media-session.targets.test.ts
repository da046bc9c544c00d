import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { createMediaSessionHarness, pass, peer, ticketTo } from '#tests/support/media/media-session-harness.ts';

let harness: MediaSessionHarness;

beforeEach(() => {
  vi.useFakeTimers();
  harness = createMediaSessionHarness();
});

afterEach(() => {
  harness.session.dispose();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const state = () => harness.session.store.getState();

async function sitAt(table: string) {
  harness.session.enter(ticketTo(table));
  await pass();
  harness.server.latest().admit([peer('amina')]);
  await pass(2_000);
}

it('does not connect twice to one media room', async () => {
  const { session, server } = harness;
  session.enter(ticketTo('A'));
  session.enter(ticketTo('A', { token: 'newer' }));
  await pass();
  server.latest().admit();
  await pass();
  session.enter(ticketTo('A'));
  session.prepare(ticketTo('A', { opensAt: Date.now() + 5_000 }));
  await pass(10_000);
  expect(server.rooms).toHaveLength(1);
});

it('lets the latest of several targets win, and holds two media rooms at most', async () => {
  const { session, server } = harness;
  await sitAt('A');
  let most = 0;
  for (const table of ['B', 'C', 'D', 'E']) {
    session.enter(ticketTo(table));
    await pass(10);
    most = Math.max(most, server.open());
  }
  await pass(2_000);
  server.latest().admit([peer('bruno')]);
  await pass(2_000);
  expect(server.latest().token).toBe('token-E');
  expect(state()).toMatchObject({ state: 'on', stage: { table: 'E' } });
  expect(server.open()).toBe(1);
  expect(most).toBeLessThanOrEqual(2);
});

it('makes no media room at all for a target that was passed over at once', async () => {
  const { session, server } = harness;
  session.enter(ticketTo('A'));
  session.enter(ticketTo('B'));
  await pass(10);
  expect(server.rooms.map(({ token }) => token).filter((token) => token !== null)).toEqual(['token-B']);
});

it('prepares the latest of several next tables only', async () => {
  const { session, server } = harness;
  await sitAt('A');
  const opensAt = Date.now() + 20_000;
  session.prepare(ticketTo('B', { opensAt }));
  await pass(100);
  const given = server.latest();
  session.prepare(ticketTo('C', { opensAt }));
  await pass(100);
  expect(given.closed).toBe(true);
  server.latest().admit([peer('bruno')]);
  await pass(20_400);
  expect(state().stage?.table).toBe('C');
  expect(server.open()).toBeLessThanOrEqual(2);
});

it('gives up what was prepared when it is cancelled', async () => {
  const { session, server } = harness;
  await sitAt('A');
  session.prepare(ticketTo('B', { opensAt: Date.now() + 10_000 }));
  await pass(100);
  session.cancelNext();
  await pass(20_000);
  expect(server.latest().closed).toBe(true);
  expect(state().stage?.table).toBe('A');
});

it('stays away when it is disposed of while it connects', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  session.enter(ticketTo('A'));
  await pass();
  session.dispose();
  server.latest().admit([peer('amina')]);
  await pass(5_000);
  expect(server.open()).toBe(0);
  expect(state()).toMatchObject({ stage: null });
  expect(harness.devices.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
});

it('closes a media room that was made after one left', async () => {
  const { session, server } = harness;
  session.enter(ticketTo('A'));
  session.leave();
  await pass(1_000);
  expect(server.open()).toBe(0);
  expect(state()).toMatchObject({ state: 'off', stage: null, peers: {} });
});

it('keeps the devices captured while one is at no table', async () => {
  const { session, devices } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  session.leave();
  await sitAt('B');
  expect(devices.requests).toHaveLength(1);
  expect(harness.server.latest().sending('microphone')).toBe('live');
});

it('connects anew to the same media room when the right to speak changes', async () => {
  const { session, server, devices } = harness;
  await session.capture.ask(['microphone', 'camera']);
  session.enter(ticketTo('A', { mayPublish: false }));
  await pass();
  server.latest().admit();
  await pass();
  expect(server.latest().sent.size).toBe(0);
  expect(state().local.mayPublish).toBe(false);
  session.enter(ticketTo('A', { mayPublish: true }));
  await pass();
  server.rooms[0]?.events.lost('elsewhere');
  server.latest().admit();
  await pass();
  expect(state()).toMatchObject({ state: 'on', local: { mayPublish: true } });
  expect(server.latest().sending('microphone')).toBe('live');
  expect(devices.requests).toHaveLength(1);
});

it('does what the list of tickets says: enters, prepares, and drops what is not listed', async () => {
  const { session, server } = harness;
  const opensAt = Date.now() + 30_000;
  const next = ticketTo('B', { purpose: 'next', opensAt });
  session.follow([ticketTo('A'), next]);
  await pass();
  server.rooms[0]?.admit();
  await pass();
  expect(server.rooms.map(({ token }) => token)).toEqual(['token-A', 'token-B']);

  session.follow([ticketTo('A')]);
  await pass();
  expect(server.rooms[1]?.closed).toBe(true);
  session.follow([]);
  await pass();
  expect(server.open()).toBe(0);
  expect(state().state).toBe('off');
});

it('keeps what is prepared when the table before it goes away', async () => {
  const { session, server } = harness;
  const next = ticketTo('B', { purpose: 'next', opensAt: Date.now() + 5_000 });
  session.follow([ticketTo('A'), next]);
  await pass();
  session.follow([next]);
  await pass(5_400);
  expect(server.rooms).toHaveLength(2);
  expect(state().stage?.table).toBe('B');
});

it('is not sent back by a list that was made just before the bell', async () => {
  const { session, server } = harness;
  const tickets = [ticketTo('A'), ticketTo('B', { purpose: 'next', opensAt: Date.now() + 5_000 })];
  session.follow(tickets);
  await pass();
  for (const room of server.rooms) room.admit();
  await pass(5_000);
  session.follow(tickets);
  await pass(2_000);
  expect(server.rooms).toHaveLength(2);
  expect(state()).toMatchObject({ state: 'on', stage: { table: 'B' } });
});
