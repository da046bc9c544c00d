import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RemotePeer } from './media-room.ts';
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

const floor = peer('olga');
const french = peer('ines', { interprets: 'fr' });
const listener = ticketTo('plenary', { mayPublish: false });
const heard = () => [floor, french].map(({ audio }) => harness.voices.volume(audio));

async function listen(...people: RemotePeer[]) {
  harness.session.enter(listener);
  await pass();
  harness.server.latest().admit(people);
  await pass(2_000);
}

function become(...people: RemotePeer[]) {
  const room = harness.server.latest();
  room.people = people;
  room.events.changed();
}

it('plays the chosen interpretation over a lowered floor, as long as it is sent', async () => {
  await listen(floor, french);
  expect(heard()).toEqual([1, 0]);
  harness.session.setInterpretation('fr');
  expect(heard()).toEqual([0.15, 1]);
  become(floor, { ...french, micMuted: true });
  expect(heard()).toEqual([1, 1]);
  become(floor, french);
  expect(heard()).toEqual([0.15, 1]);
  become(floor);
  expect(heard()[0]).toBe(1);
  become(floor, french);
  harness.session.setInterpretation(null);
  expect(heard()).toEqual([1, 0]);
});

it('keeps the choice from media room to media room, and lets nothing be heard before the bell', async () => {
  harness.session.setInterpretation('fr');
  harness.session.prepare({ ...listener, opensAt: Date.now() + 5_000 });
  await pass();
  harness.server.latest().admit([floor, french]);
  await pass(4_000);
  expect(heard()).toEqual([0, 0]);
  await pass(2_000);
  expect(heard()).toEqual([0.15, 1]);
});

it('sends nothing of a listener, sound alone of an interpreter, and everything of who is called up', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  const sent = () => [server.latest().sending('microphone'), server.latest().sending('camera')];
  await listen(floor);
  expect(sent()).toEqual(['nothing', 'nothing']);
  session.enter({ ...listener, mayPublish: true, interprets: 'fr' });
  await pass();
  expect([...sent(), server.latest().interprets]).toEqual(['live', 'nothing', 'fr']);
  server.latest().admit([floor]);
  await pass(2_000);
  session.enter({ ...listener, mayPublish: true });
  await pass();
  expect([...sent(), server.latest().interprets]).toEqual(['live', 'live', null]);
});

it('L9 begins silent where somebody else gave the word, once', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  await listen(floor);
  const called = { ...listener, mayPublish: true, startsSilent: true };
  session.enter(called);
  await pass();
  server.latest().admit([floor]);
  await pass(2_000);
  expect([server.latest().sending('microphone'), server.latest().sending('camera')]).toEqual(['muted', 'nothing']);
  await session.setMicrophone(true);
  expect(server.latest().sending('microphone')).toBe('live');
  session.enter({ ...called, mediaRoom: 'renewed' });
  await pass();
  expect(server.latest().sending('microphone')).toBe('live');
});

it('L9 comes to the next table with what was on before it was given the word, but for what one chose meanwhile', async () => {
  const { session, server } = harness;
  await session.capture.ask(['microphone', 'camera']);
  const on = () => [session.capture.store.getState().microphoneOn, session.capture.store.getState().cameraOn];
  await listen(floor);
  const called = { ...listener, mayPublish: true, startsSilent: true };
  session.enter(called);
  await pass();
  expect(on()).toEqual([false, false]);
  session.enter(listener);
  await pass();
  expect(on()).toEqual([false, false]);
  session.enter(ticketTo('round'));
  await pass();
  expect(on()).toEqual([true, true]);
  server.latest().admit([]);
  await pass(2_000);
  expect([server.latest().sending('microphone'), server.latest().sending('camera')]).toEqual(['live', 'live']);

  session.enter(called);
  await pass();
  await session.setCamera(true);
  await session.setCamera(false);
  session.enter(ticketTo('last'));
  await pass();
  expect(on()).toEqual([true, false]);
});

it('goes on listening while it gets another part in the same media room', async () => {
  await listen(floor);
  harness.session.enter({ ...listener, mayPublish: true });
  await pass(200);
  expect(heard()[0]).toBe(1);
  harness.server.rooms[0]?.events.lost('elsewhere');
  harness.server.latest().admit([{ ...floor }]);
  await pass();
  expect(harness.session.store.getState().state).toBe('on');
  expect(heard()[0]).toBe(1);
});
