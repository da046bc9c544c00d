import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeDevices, headset, laptopCamera, laptopMicrophone } from '#tests/support/media/fake-devices.ts';
import { FakeStream } from '#tests/support/media/fake-track.ts';
import { silentLevels } from '#tests/support/media/media-session-harness.ts';
import type { Capture } from './capture.ts';
import { createCapture } from './capture.ts';
import type { SavedDevices } from './device-preferences.ts';

let devices: FakeDevices;
let capture: Capture;
let saved: SavedDevices;

beforeEach(() => {
  vi.stubGlobal('MediaStream', FakeStream);
  devices = new FakeDevices();
  saved = {};
  capture = build();
});

afterEach(() => {
  capture.dispose();
  vi.unstubAllGlobals();
});

function build(permissions: FakeDevices['permissions'] | undefined = devices.permissions): Capture {
  return createCapture({
    mediaDevices: devices,
    permissions,
    preferences: {
      load: () => saved,
      save: (change) => {
        saved = change;
      },
    },
    levels: silentLevels,
  });
}

const both = ['microphone', 'camera'] as const;
const states = () => {
  const { microphone, camera } = capture.store.getState();
  return [microphone.state, camera.state];
};
const settled = (expected: () => void) => vi.waitFor(expected);

it('asks nothing by itself, and once for both', async () => {
  expect(devices.requests).toHaveLength(0);
  await capture.ask(both);
  await capture.ask(both);
  expect(devices.requests).toHaveLength(1);
  expect(states()).toEqual(['on', 'on']);
  expect(capture.store.getState().preview?.getVideoTracks()).toHaveLength(1);
  expect(capture.store.getState().devices.cameras).toEqual([{ id: 'cam-1', name: 'Laptop camera' }]);
});

it('shows that the question is open until it is answered', async () => {
  const answer = Promise.withResolvers<undefined>();
  devices.answered = answer.promise;
  const asked = capture.ask(both);
  expect(capture.store.getState().asking).toBe(true);
  answer.resolve(undefined);
  await asked;
  expect(capture.store.getState().asking).toBe(false);
});

it('gives the voice to who has no camera, and the picture to who has no microphone', async () => {
  devices.unplug(laptopCamera.id);
  await capture.ask(both);
  expect(states()).toEqual(['on', 'no_device']);

  devices = new FakeDevices([laptopCamera]);
  capture = build();
  await capture.ask(both);
  expect(states()).toEqual(['no_device', 'on']);
});

it('tells a block by the browser from one by the system', async () => {
  devices.refusals.set('camera', new DOMException('Permission denied', 'NotAllowedError'));
  devices.states.camera = 'denied';
  await capture.ask(both);
  expect(states()).toEqual(['on', 'blocked_by_browser']);

  devices.refusals.set('camera', new DOMException('Permission denied by system', 'NotAllowedError'));
  await capture.ask(both);
  expect(states()).toEqual(['on', 'blocked_by_system']);

  // Firefox: the same error for both, but the person had allowed it.
  devices.refusals.set('camera', new DOMException('The request is not allowed', 'NotAllowedError'));
  devices.states.camera = 'granted';
  await capture.ask(both);
  expect(states()).toEqual(['on', 'blocked_by_system']);
});

it('does not put a question again that was closed unanswered', async () => {
  for (const source of both) {
    devices.refusals.set(source, new DOMException('Permission dismissed', 'NotAllowedError'));
    devices.states[source] = 'prompt';
  }
  await capture.ask(both);
  expect(states()).toEqual(['dismissed', 'dismissed']);
  expect(devices.requests).toHaveLength(1);
});

it('works without a Permissions API', async () => {
  capture.dispose();
  devices.refusals.set('camera', new DOMException('', 'NotReadableError'));
  capture = createCapture({
    mediaDevices: devices,
    permissions: undefined,
    preferences: { load: () => ({}), save: () => undefined },
    levels: silentLevels,
  });
  await capture.ask(both);
  expect(states()).toEqual(['on', 'in_use']);
});

it('takes the device chosen last time, by id or else by name', async () => {
  devices.plug(headset);
  saved = { microphone: { id: headset.id, name: headset.name } };
  capture = build();
  await capture.ask(both);
  expect(capture.store.getState().microphone).toMatchObject({ deviceId: headset.id });

  saved = { microphone: { id: 'id-of-last-month', name: headset.name } };
  capture = build();
  await capture.ask(both);
  expect(capture.store.getState().microphone).toMatchObject({ deviceId: headset.id });
});

it('changes the device and remembers the choice', async () => {
  devices.plug(headset);
  await capture.ask(both);
  await capture.choose('microphone', headset.id);
  expect(capture.store.getState().microphone).toMatchObject({ state: 'on', deviceId: headset.id });
  expect(saved.microphone).toEqual({ id: headset.id, name: headset.name });
  expect(devices.tracks.filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live')).toHaveLength(1);
});

it('keeps what one has when the chosen device cannot be had', async () => {
  devices.plug(headset);
  await capture.ask(both);
  devices.refusals.set('microphone', new DOMException('', 'NotReadableError'));
  await capture.choose('microphone', headset.id);
  expect(capture.store.getState().microphone).toMatchObject({ state: 'on', deviceId: laptopMicrophone.id });
  expect(capture.store.getState().refused).toEqual({ name: headset.name, problem: 'in_use' });
});

it('takes another device when the one in use goes away, and returns to the chosen one when it is back', async () => {
  devices.plug(headset);
  await capture.ask(both);
  await capture.choose('microphone', headset.id);
  devices.unplug(headset.id);
  await settled(() => {
    expect(capture.store.getState().microphone).toMatchObject({ state: 'on', deviceId: laptopMicrophone.id });
  });
  devices.plug(headset);
  await settled(() => {
    expect(capture.store.getState().microphone).toMatchObject({ state: 'on', deviceId: headset.id });
  });
});

it('takes the only camera back when it is plugged in again', async () => {
  await capture.ask(both);
  devices.unplug(laptopCamera.id);
  await settled(() => {
    expect(states()).toEqual(['on', 'no_device']);
  });
  devices.plug(laptopCamera);
  await settled(() => {
    expect(states()).toEqual(['on', 'on']);
  });
});

it('does not ask without a click because a device was plugged in', async () => {
  devices.plug(headset);
  await settled(() => {
    expect(capture.store.getState().devices.microphones).toHaveLength(2);
  });
  expect(devices.requests).toHaveLength(0);
});

it('gives the camera back when it is turned off, even while the question is still open', async () => {
  const answer = Promise.withResolvers<undefined>();
  devices.answered = answer.promise;
  const asked = capture.ask(both);
  const off = capture.setCameraOn(false);
  answer.resolve(undefined);
  await Promise.all([asked, off]);
  expect(states()).toEqual(['on', 'off']);
  expect(devices.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live')).toHaveLength(0);
  expect(capture.store.getState().preview).toBeNull();
});

it('keeps the microphone captured while one is muted', async () => {
  await capture.ask(both);
  await capture.setMicrophoneOn(false);
  expect(states()).toEqual(['on', 'on']);
  expect(capture.store.getState().microphoneOn).toBe(false);
});

it('gives everything back on release', async () => {
  await capture.ask(both);
  capture.release();
  expect(states()).toEqual(['off', 'off']);
  expect(devices.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true);
});

it('M6 takes the camera anew for sign language when one signs, and from the first on at the next visit', async () => {
  const picture = () => devices.requests.at(-1)?.video;
  await capture.ask(both);
  const first = devices.tracks.at(-1);
  expect(picture()).toMatchObject({ height: { ideal: 360 } });
  await capture.setSigning(true);
  expect(devices.requests).toHaveLength(2);
  expect(devices.requests.at(-1)?.audio).toBeUndefined();
  expect(picture()).toMatchObject({
    width: { ideal: 640 },
    height: { ideal: 480 },
    frameRate: { ideal: 30 },
    deviceId: { exact: 'cam-1' },
  });
  expect([first?.readyState, states(), capture.store.getState().signing]).toEqual(['ended', ['on', 'on'], true]);

  capture.dispose();
  capture = build();
  await capture.ask(both);
  expect([picture(), capture.store.getState().signing]).toMatchObject([{ height: { ideal: 480 } }, true]);
});
