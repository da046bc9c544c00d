import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeDevices, headset } from '#tests/support/media/fake-devices.ts';
import { FakeStream, FakeTrack } from '#tests/support/media/fake-track.ts';
import { silentLevels } from '#tests/support/media/media-session-harness.ts';
import { cloneOf } from '../clones.ts';
import type { Capture } from './capture.ts';
import { createCapture } from './capture.ts';
import { trackOf } from './capture-state.ts';
import type { SavedDevices } from './device-preferences.ts';
import { switchable } from './sound-processing.ts';

let devices: FakeDevices;
let saved: SavedDevices;
let capture: Capture;

beforeEach(() => {
  vi.stubGlobal('MediaStream', FakeStream);
  saved = {};
  devices = new FakeDevices();
  start();
});
afterEach(() => {
  capture.dispose();
  vi.unstubAllGlobals();
});

function start() {
  capture = createCapture({
    mediaDevices: devices,
    permissions: devices.permissions,
    preferences: {
      load: () => saved,
      save: (change) => {
        saved = change;
      },
    },
    levels: silentLevels,
  });
}

const track = () => trackOf(capture.store.getState().microphone);
const liveSound = () => devices.tracks.filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live');
const noisy = { echoCancellation: true, noiseSuppression: false };

it('takes echo and noise away unless one chose otherwise, and leaves the rest to the browser', async () => {
  await capture.ask(['microphone']);
  expect(devices.requests[0]?.audio).toMatchObject({ echoCancellation: true, noiseSuppression: true });
  expect(devices.requests[0]?.audio).not.toHaveProperty('voiceIsolation');
});

it.each(['at once', 'beside', 'after'] as const)(
  'processes the sound otherwise where a browser can do that %s, and remembers it',
  async (how) => {
    devices.changesProcessing = how;
    await capture.ask(['microphone']);
    const before = track();
    const sent = before === null ? null : cloneOf(before);
    await capture.setProcessing({ noiseSuppression: false });
    expect(track()?.getSettings()).toMatchObject(noisy);
    expect(track() === before).toBe(how === 'at once');
    // While it can be had beside it, the former sound goes on until it is replaced.
    expect(sent?.readyState).toBe(how === 'after' ? 'ended' : 'live');
    expect(liveSound()).toHaveLength(1);
    expect(saved.processing).toEqual(noisy);

    capture.dispose();
    start();
    await capture.ask(['microphone']);
    expect(track()?.getSettings()).toMatchObject(noisy);
  },
);

it('stays with the device one has', async () => {
  devices.plug(headset);
  await capture.ask(['microphone']);
  await capture.choose('microphone', headset.id);
  await capture.setProcessing({ echoCancellation: false });
  expect(capture.store.getState()).toMatchObject({ microphone: { state: 'on', deviceId: headset.id }, tookOver: null });
});

it('captures nothing for a choice made while the microphone is off', async () => {
  await capture.setProcessing({ noiseSuppression: false });
  expect(devices.requests).toHaveLength(0);
});

it('offers what the browser can switch, and the microphone too', async () => {
  expect(capture.store.getState().switchable).toEqual(['echoCancellation', 'noiseSuppression']);
  const supported = { echoCancellation: true, voiceIsolation: true };
  expect(switchable(supported, null)).toEqual(['echoCancellation', 'voiceIsolation']);
  const captured = new FakeTrack('audio');
  captured.getCapabilities = () => ({ echoCancellation: [true, false], voiceIsolation: [false] });
  expect(switchable(supported, captured)).toEqual(['echoCancellation']);
});
