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
const approach = (table: string) => ticketTo(table, { purpose: 'approach', mayPublish: false });

/** Before a table, connected and outside. */
async function standBefore(table: string) {
  await harness.session.capture.ask(['microphone', 'camera']);
  harness.session.follow([approach(table)]);
  await pass();
  const room = harness.server.latest();
  room.waits = true;
  room.admit();
  await pass(1_000);
  return room;
}

it('connects ahead to a table that one stands before, and goes on in that connection when one sits down', async () => {
  const room = await standBefore('A');
  expect([room.sending('microphone'), state().state, state().stage]).toEqual(['nothing', 'off', null]);
  harness.session.follow([ticketTo('A')]);
  await pass();
  expect([harness.server.rooms.length, state().state, room.sending('microphone')]).toEqual([1, 'on', 'nothing']);
  room.letIn([peer('amina')]);
  await pass();
  expect([room.sending('microphone'), room.sending('camera')]).toEqual(['live', 'live']);
  expect(Object.keys(state().peers)).toEqual(['amina']);
  await pass(10_000);
  expect([harness.server.rooms.length, room.closed]).toEqual([1, false]);
});

it('leaves without a trace when one changes one’s mind', async () => {
  const room = await standBefore('A');
  harness.session.follow([approach('B')]);
  await pass();
  expect([room.closed, harness.server.latest().token]).toEqual([true, 'token-B']);
  harness.session.follow([]);
  await pass(10_000);
  expect([harness.server.open(), state().state]).toEqual([0, 'off']);
});

it('does not try again to connect to a table that one only looks at', async () => {
  harness.session.follow([approach('A')]);
  await pass();
  harness.server.latest().refuse();
  await pass(30_000);
  expect([harness.server.rooms.length, state().state]).toEqual([1, 'off']);
});

it('connects anew to where one sat down before the way there was ready', async () => {
  harness.session.follow([approach('A')]);
  await pass();
  harness.session.follow([ticketTo('A')]);
  await pass();
  expect(harness.server.rooms.map(({ closed }) => closed)).toEqual([true, false]);
  harness.server.latest().admit([peer('amina')]);
  await pass(1_000);
  expect(state()).toMatchObject({ state: 'on', stage: { table: 'A' } });
});

it('takes the ordinary way when nobody lets one in', async () => {
  await standBefore('A');
  harness.tickets = [ticketTo('A')];
  harness.session.follow([ticketTo('A')]);
  await pass(10_000);
  expect(harness.server.rooms.map(({ closed }) => closed)).toEqual([true, false]);
});
