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

const state = () => harness.session.store.getState().state;

async function sitAt(table: string) {
  harness.session.enter(ticketTo(table));
  await pass();
  harness.server.latest().admit([peer('amina')]);
  await pass(10_000);
}

it('tells when the connection is being mended, and when it is whole again', async () => {
  await sitAt('A');
  harness.server.latest().events.reconnecting();
  expect(state()).toBe('reconnecting');
  harness.server.latest().events.reconnected();
  expect(state()).toBe('on');
});

it('asks for fresh tickets after it was lost, waiting longer from failure to failure, and comes back', async () => {
  const { server } = harness;
  await sitAt('A');
  server.latest().events.lost('lost');
  expect(state()).toBe('reconnecting');
  expect(server.latest().closed).toBe(true);
  await pass(250);
  expect(state()).toBe('reconnecting');
  await pass(1_000);
  expect(state()).toBe('failed');

  harness.tickets = [ticketTo('A', { token: 'fresh' })];
  await pass(8_000);
  expect(server.latest().token).toBe('fresh');
  server.latest().admit([peer('amina')]);
  await pass();
  expect(state()).toBe('on');
});

it('asks within eight seconds of the server’s return, however long that was away and however unlucky the spread', async () => {
  harness.session.dispose();
  harness = createMediaSessionHarness({ random: () => 0.999 });
  await sitAt('A');
  harness.server.latest().events.lost('lost');
  await pass(120_000);
  expect(state()).toBe('failed');
  for (const away of [0, 1_000, 3_000]) {
    await pass(away);
    const before = harness.server.rooms.length;
    harness.tickets = [ticketTo('A', { token: `after ${away}` })];
    await pass(8_000);
    expect(harness.server.rooms.length).toBe(before + 1);
    harness.tickets = null;
    harness.server.latest().refuse();
    await pass(60_000);
  }
});

it('tells of a firewall that swallows everything at its first failure, which comes late', async () => {
  const { session, server } = harness;
  session.enter(ticketTo('A'));
  await pass(15_000);
  expect(state()).toBe('connecting');
  harness.tickets = [ticketTo('A', { token: 'fresh' })];
  server.latest().refuse();
  await pass(500);
  expect(server.latest().token).toBe('fresh');
  expect(state()).toBe('failed');
  server.latest().admit([peer('amina')]);
  await pass();
  expect(state()).toBe('on');
  server.latest().events.reconnecting();
  expect(state()).toBe('reconnecting');
});

it('tries at once when asked to', async () => {
  const { session, server } = harness;
  await sitAt('A');
  server.latest().events.lost('lost');
  await pass(3_000);
  harness.tickets = [ticketTo('A', { token: 'fresh' })];
  session.retry();
  await pass();
  expect(server.latest().token).toBe('fresh');
});

it('asks for fresh tickets instead of using one that has run out', async () => {
  const { session, server } = harness;
  harness.tickets = [ticketTo('A', { token: 'fresh' })];
  session.enter(ticketTo('A', { expiresAt: Date.now() - 1 }));
  await pass(500);
  expect(server.rooms.map(({ token }) => token)).toEqual(['fresh']);
});

it('leaves when it was sent away and no ticket is left', async () => {
  await sitAt('A');
  harness.tickets = [];
  harness.server.latest().events.lost('gone');
  await pass(500);
  expect(state()).toBe('off');
  await pass(60_000);
  expect(harness.server.rooms).toHaveLength(1);
});

it('goes on to the next table at the bell while it cannot come back to this one', async () => {
  const { session, server } = harness;
  await sitAt('A');
  const opensAt = Date.now() + 10_000;
  session.prepare(ticketTo('B', { opensAt }));
  await pass();
  const next = server.latest();
  next.admit([peer('bruno')]);
  server.rooms[0]?.events.lost('lost');
  await pass(opensAt - Date.now());
  expect(state()).toBe('on');
  expect(next.sending('microphone')).toBe('nothing');
  expect(session.store.getState().stage?.table).toBe('B');
  await pass(60_000);
  expect(server.rooms).toHaveLength(2);
});

it('gives way to a newer page of the same person without a fight, until it is taken back', async () => {
  const { session, server } = harness;
  await sitAt('A');
  server.latest().events.lost('elsewhere');
  expect(state()).toBe('elsewhere');
  harness.tickets = [ticketTo('A', { token: 'fresh' })];
  session.follow([ticketTo('A')]);
  session.prepare(ticketTo('B', { opensAt: Date.now() + 1_000 }));
  await pass(60_000);
  expect(server.rooms).toHaveLength(1);
  expect(state()).toBe('elsewhere');

  session.takeOver();
  await pass();
  server.latest().admit();
  await pass();
  expect(server.latest().token).toBe('fresh');
  expect(state()).toBe('on');
});

it('says that the browser waits for a click before it plays, and plays after it', async () => {
  const { session, voices } = harness;
  await sitAt('A');
  voices.blocked.setState(true, true);
  expect(session.store.getState().audioBlocked).toBe(true);
  await session.unlock();
  expect(session.store.getState().audioBlocked).toBe(false);
});
