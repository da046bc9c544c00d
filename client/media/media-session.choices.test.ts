import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { headset } from '#tests/support/media/fake-devices.ts';
import type { MediaSessionHarness } from '#tests/support/media/media-session-harness.ts';
import { createMediaSessionHarness, pass, ticketTo } from '#tests/support/media/media-session-harness.ts';

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

const sent = () => [harness.server.latest().sending('microphone'), harness.server.latest().sending('camera')];

async function sitAt(table: string) {
  harness.session.enter(ticketTo(table));
  await pass();
  harness.server.latest().admit();
  await pass(2_000);
}

async function moveTo(table: string) {
  harness.session.prepare(ticketTo(table, { opensAt: Date.now() + 5_000 }));
  await pass();
  harness.server.latest().admit();
  await pass(7_000);
}

it('keeps muted by choice through every move, until one unmutes', async () => {
  const { session } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  await session.setMicrophone(false);
  expect(sent()).toEqual(['muted', 'live']);
  await moveTo('B');
  expect(sent()).toEqual(['muted', 'live']);
  await moveTo('C');
  expect(sent()).toEqual(['muted', 'live']);
  await session.setMicrophone(true);
  expect(sent()).toEqual(['live', 'live']);
});

it('does not unmute ahead of the bell who unmutes while the next table is prepared', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await session.setMicrophone(false);
  await sitAt('A');
  session.prepare(ticketTo('B', { opensAt: Date.now() + 5_000 }));
  await pass();
  server.latest().admit();
  await session.setMicrophone(true);
  expect([server.rooms[0]?.sending('microphone'), server.rooms[1]?.sending('microphone')]).toEqual(['live', 'muted']);
  await pass(5_000);
  expect(server.rooms[1]?.sending('microphone')).toBe('live');
});

it('takes a mute by the host for the person’s own choice, so that only they undo it', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone']);
  await sitAt('A');
  server.latest().events.mutedByHost();
  await pass();
  expect(session.store.getState().local.microphoneOn).toBe(false);
  await moveTo('B');
  expect(sent()[0]).toBe('muted');
});

it('gives the camera back when it is turned off, and sends nothing of it after a move', async () => {
  const { session, devices } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  await session.setCamera(false);
  const camera = devices.tracks.find(({ kind }) => kind === 'video')!;
  await pass();
  // A camera's light is on as long as anything that came from it goes on.
  expect([camera, ...camera.clones].map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  expect(sent()).toEqual(['live', 'muted']);
  await moveTo('B');
  expect(sent()).toEqual(['live', 'nothing']);
  await session.setCamera(true);
  await pass();
  expect(sent()).toEqual(['live', 'live']);
});

it('publishes the voice alone without a camera, and nothing for who just listens', async () => {
  const { session, devices } = harness;
  devices.unplug('cam-1');
  await session.capture.ask(['microphone', 'camera']);
  await sitAt('A');
  expect(sent()).toEqual(['live', 'nothing']);
  session.enter(ticketTo('B', { mayPublish: false }));
  await pass(2_000);
  harness.server.latest().admit();
  await pass();
  expect(sent()).toEqual(['nothing', 'nothing']);
});

it('asks for nothing by itself, and speaks as soon as a listener turns the microphone on', async () => {
  const { session, devices } = harness;
  await sitAt('A');
  await moveTo('B');
  expect(devices.requests).toHaveLength(0);
  await session.setMicrophone(true);
  await pass();
  expect(sent()).toEqual(['live', 'nothing']);
});

it('replaces a device that goes away in mid-talk, in both media rooms and as silently as before', async () => {
  const { session, server, devices } = harness;
  devices.plug(headset);
  await session.capture.ask(['microphone', 'camera']);
  await session.capture.choose('microphone', headset.id);
  await sitAt('A');
  session.prepare(ticketTo('B', { opensAt: Date.now() + 5_000 }));
  await pass();
  const clones = server.rooms.map((room) => room.sent.get('microphone')?.clone);
  devices.unplug(headset.id);
  await pass(100);
  expect(session.store.getState().local.microphone).toMatchObject({ state: 'on', label: 'Laptop microphone' });
  server.rooms.forEach((room, index) => {
    expect(room.sent.get('microphone')?.clone).not.toBe(clones[index]);
    expect(room.sent.get('microphone')?.clone.getSettings().deviceId).toBe('mic-1');
  });
  expect(server.rooms.map((room) => room.sending('microphone'))).toEqual(['live', 'muted']);
});
