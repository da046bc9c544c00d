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

const amina = peer('amina');
const bruno = peer('bruno');
const bell = 20_000;

/** Sits at table A with Amina, camera and microphone on; returns that media room. */
async function sitDown() {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  session.enter(ticketTo('A'));
  await pass();
  const room = server.latest();
  room.admit([amina]);
  await pass(2_000);
  return room;
}

/** Prepares table B, where Bruno waits; the bell rings in 20 s. */
async function prepareNext() {
  const opensAt = Date.now() + bell;
  harness.session.prepare(ticketTo('B', { purpose: 'next', opensAt, warmFrom: Date.now(), warmUntil: Date.now() + 4_000 }));
  await pass(2_000);
  return opensAt;
}

it('connects and publishes at the same time where no bell is to come', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  session.enter(ticketTo('A'));
  await pass();

  expect(session.store.getState().state).toBe('connecting');
  expect(server.latest().token).toBe('token-A');
  expect([server.latest().sending('microphone'), server.latest().sending('camera')]).toEqual(['live', 'live']);

  server.latest().admit([amina]);
  await pass();
  expect(session.store.getState()).toMatchObject({
    state: 'on',
    stage: { table: 'A', mediaRoom: 'media-A' },
    peers: { amina: { personId: 'amina', hasAudio: true, hasVideo: true, micMuted: false } },
  });
  expect(harness.voices.audibility(amina.audio)).toBe('audible');
});

it('joins the next media room ahead at a moment of its window, unheard and unseen in both directions', async () => {
  const { session, server, voices, pictures } = harness;
  const old = await sitDown();
  const now = Date.now();
  session.prepare(ticketTo('B', { opensAt: now + bell, warmFrom: now + 2_000, warmUntil: now + 6_000 }));

  await pass(3_999);
  expect(server.rooms).toHaveLength(1);
  await pass(1);
  const next = server.latest();
  expect(next).not.toBe(old);
  next.admit([bruno]);
  await pass(10_000);

  expect([next.sending('microphone'), next.sending('camera')]).toEqual(['muted', 'dark']);
  expect(voices.audibility(bruno.audio)).toBe('held');
  expect(pictures[1]?.held).toEqual(new Set(['bruno']));
  expect([old.sending('microphone'), old.silenced]).toEqual(['live', false]);
  expect(session.store.getState()).toMatchObject({ state: 'on', stage: { table: 'A' } });
  expect(Object.keys(session.store.getState().peers)).toEqual(['amina']);
});

it('opens at the bell without another word, silences the old table at once, and swaps the stage on the first picture', async () => {
  const { session, server, voices, pictures } = harness;
  const old = await sitDown();
  const opensAt = await prepareNext();
  const next = server.latest();
  next.admit([bruno]);

  await pass(opensAt - Date.now() - 1);
  expect(next.sending('microphone')).toBe('muted');
  await pass(1);
  expect([next.sending('microphone'), next.sending('camera')]).toEqual(['live', 'live']);
  expect([voices.audibility(bruno.audio), voices.audibility(amina.audio)]).toEqual(['audible', 'faded']);
  expect(old.silenced).toBe(true);
  expect(session.store.getState()).toMatchObject({ state: 'on', stage: { table: 'A' } });

  await pass(120);
  pictures[1]?.arrive();
  await pass();
  expect(session.store.getState().stage?.table).toBe('B');
  expect(Object.keys(session.store.getState().peers)).toEqual(['bruno']);

  expect(old.closed).toBe(false);
  await pass(1_400);
  expect(old.closed).toBe(true);
  expect(pictures[1]?.held).toEqual(new Set());
});

it('swaps the stage 400 ms after the bell when no picture comes', async () => {
  const { session, server } = harness;
  await sitDown();
  const opensAt = await prepareNext();
  server.latest().admit([bruno]);
  await pass(opensAt - Date.now() + 399);
  expect(session.store.getState().stage?.table).toBe('A');
  await pass(1);
  expect(session.store.getState().stage?.table).toBe('B');
});

it('goes by the server clock, also when its offset is corrected on the way', async () => {
  const { server } = harness;
  await sitDown();
  const opensAt = await prepareNext();
  server.latest().admit([bruno]);
  harness.offset = -3_000;
  await pass(opensAt - Date.now() + 2_999);
  expect(server.latest().sending('microphone')).toBe('muted');
  await pass(1);
  expect(server.latest().sending('microphone')).toBe('live');
});

it('rings within a second of a clock that is corrected forward past the bell, as after a machine slept', async () => {
  const { server } = harness;
  await sitDown();
  await prepareNext();
  server.latest().admit([bruno]);
  await pass();
  harness.offset = 60_000;
  await pass(1_000);
  expect(server.latest().sending('microphone')).toBe('live');
});

it('stays where it is when the clock goes back behind the bell that has rung', async () => {
  const { session, server } = harness;
  await sitDown();
  const opensAt = await prepareNext();
  server.latest().admit([bruno]);
  await pass(opensAt - Date.now());
  const rooms = server.rooms.length;
  harness.offset = -5_000;
  session.enter(ticketTo('B', { opensAt }));
  await pass();
  expect([server.rooms.length, session.store.getState().state]).toEqual([rooms, 'on']);
});

it('tries a failed warm-up again while there is time, and nobody sees it', async () => {
  const { session, server } = harness;
  await sitDown();
  const seen = new Set<string>();
  session.store.subscribe(({ state, stage }) => {
    seen.add(`${state} at ${stage?.table ?? 'no table'}`);
  });
  const opensAt = await prepareNext();
  server.latest().refuse();
  await pass(1_000);
  expect(server.rooms).toHaveLength(3);
  server.latest().admit([bruno]);
  await pass(opensAt - Date.now() - 1);
  expect(seen).toEqual(new Set(['on at A']));
  await pass(401);
  expect(session.store.getState()).toMatchObject({ state: 'on', stage: { table: 'B' } });
});

it('connects cold at the bell when the warm-up failed for good: connect and publish together', async () => {
  const { session, server } = harness;
  const old = await sitDown();
  const opensAt = Date.now() + 3_000;
  session.prepare(ticketTo('B', { opensAt }));
  await pass();
  server.latest().refuse();
  await pass(2_999);
  expect(server.rooms).toHaveLength(2);
  expect(session.store.getState().state).toBe('on');

  await pass(1);
  const cold = server.latest();
  expect(server.rooms).toHaveLength(3);
  expect(old.silenced).toBe(true);
  expect([cold.sending('microphone'), cold.sending('camera')]).toEqual(['live', 'live']);
  expect(session.store.getState().state).toBe('connecting');
  cold.admit([bruno]);
  await pass(400);
  expect(session.store.getState()).toMatchObject({ state: 'on', stage: { table: 'B' } });
});

it('opens what is still connecting at the bell as soon as it is there', async () => {
  const { session, server, voices } = harness;
  await sitDown();
  const opensAt = await prepareNext();
  await pass(opensAt - Date.now() + 500);
  expect(server.rooms).toHaveLength(2);
  expect(session.store.getState()).toMatchObject({ state: 'connecting', stage: { table: 'B' } });
  server.latest().admit([bruno]);
  await pass();
  expect(session.store.getState().state).toBe('on');
  expect(voices.audibility(bruno.audio)).toBe('audible');
});

it('publishes at the bell only, where silent clones cannot be trusted', async () => {
  harness = createMediaSessionHarness({ publishesEarly: false });
  const { server } = harness;
  await sitDown();
  const opensAt = await prepareNext();
  const next = server.latest();
  next.admit([bruno]);
  await pass(opensAt - Date.now() - 1);
  expect(next.sending('camera')).toBe('nothing');
  await pass(1);
  expect([next.sending('microphone'), next.sending('camera')]).toEqual(['live', 'live']);
});

it('keeps the bell of a media room already prepared movable, without a second connection', async () => {
  const { session, server } = harness;
  await sitDown();
  const opensAt = await prepareNext();
  server.latest().admit([bruno]);
  session.prepare(ticketTo('B', { purpose: 'next', opensAt: opensAt + 60_000 }));
  await pass(opensAt - Date.now() + 59_999);
  expect(server.rooms).toHaveLength(2);
  expect(session.store.getState().stage?.table).toBe('A');
  await pass(1);
  expect(server.latest().sending('microphone')).toBe('live');
});

it('moves by hand to what is prepared, at once', async () => {
  const { session, server } = harness;
  await sitDown();
  session.prepare(ticketTo('B'));
  await pass();
  server.latest().admit([bruno]);
  await pass(60_000);
  expect(server.latest().sending('microphone')).toBe('muted');
  session.enter(ticketTo('B'));
  expect(server.latest().sending('microphone')).toBe('live');
  expect(server.rooms).toHaveLength(2);
});
