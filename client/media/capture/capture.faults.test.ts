import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { FakeDevices, headset, laptopCamera, laptopMicrophone, loudspeakers } from '#tests/support/media/fake-devices.ts';
import { FakeStream } from '#tests/support/media/fake-track.ts';
import { silentLevels } from '#tests/support/media/media-session-harness.ts';
import type { Capture } from './capture.ts';
import { createCapture } from './capture.ts';
import type { SavedDevices } from './device-preferences.ts';

const both = ['microphone', 'camera'] as const;
const defaultMicrophone = { source: 'microphone', id: 'default', name: 'Default - Laptop microphone' } as const;
const inUse = new DOMException('', 'NotReadableError');

let devices: FakeDevices;
let capture: Capture;
let saved: SavedDevices;

beforeEach(() => {
  vi.stubGlobal('MediaStream', FakeStream);
  saved = {};
  start();
});

afterEach(() => {
  capture.dispose();
  vi.unstubAllGlobals();
});

function start(having: ConstructorParameters<typeof FakeDevices>[0] = [laptopMicrophone, laptopCamera]) {
  devices = new FakeDevices(having);
  capture = onDevices();
}

const onDevices = () =>
  createCapture({
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

const state = () => capture.store.getState();
const states = () => [state().microphone.state, state().camera.state];
const comes = (expected: () => void) => vi.waitFor(expected);
const microphoneIs = (name: string) =>
  comes(() => {
    expect(state().microphone).toMatchObject({ state: 'on', label: name });
  });
const liveTracks = (kind: string) => devices.tracks.filter((track) => track.kind === kind && track.readyState === 'live');

it('takes up a device that was not there when asked for, as soon as it is plugged in', async () => {
  start([]);
  await capture.ask(both);
  expect(states()).toEqual(['no_device', 'no_device']);
  devices.plug(laptopMicrophone);
  await microphoneIs(laptopMicrophone.name);
  expect(state().camera.state).toBe('no_device');
});

it('does not say that the system keeps a device which is plugged in while it asks', async () => {
  start([]);
  const answer = Promise.withResolvers<undefined>();
  devices.answered = answer.promise;
  devices.refusals.set('microphone', new DOMException('', 'NotFoundError'));
  const asked = capture.ask(['microphone']);
  devices.plug(laptopMicrophone);
  answer.resolve(undefined);
  await asked;
  expect(states()).toEqual(['no_device', 'off']);
  devices.refusals.clear();
  devices.plug(headset);
  await microphoneIs(laptopMicrophone.name);
});

it('follows the system’s default device when that changes, and says which it is now', async () => {
  start([defaultMicrophone, laptopMicrophone, laptopCamera]);
  await capture.ask(both);
  devices.plug(headset);
  devices.rename('default', 'Default - Headset');
  await microphoneIs('Default - Headset');
  expect(state().tookOver?.name).toBe('Default - Headset');
  expect(liveTracks('audio')).toHaveLength(1);
});

it('keeps to the chosen headset when the system’s default device changes', async () => {
  start([defaultMicrophone, laptopMicrophone, headset, laptopCamera]);
  await capture.ask(both);
  await capture.choose('microphone', headset.id);
  devices.rename('default', 'Default - Loudspeakers');
  await comes(() => {
    expect(state().devices.microphones[0]?.name).toBe('Default - Loudspeakers');
  });
  expect(state()).toMatchObject({ microphone: { label: headset.name }, tookOver: null });
});

it('says which device stands in for a lost one, and that the chosen one is back', async () => {
  devices.plug(headset);
  await capture.ask(both);
  await capture.choose('microphone', headset.id);
  expect(state().tookOver).toBeNull();
  devices.unplug(headset.id);
  await microphoneIs(laptopMicrophone.name);
  expect(state().tookOver?.name).toBe(laptopMicrophone.name);
  devices.plug(headset);
  await microphoneIs(headset.name);
  await comes(() => {
    expect(state().tookOver?.name).toBe(headset.name);
  });
  await capture.choose('microphone', laptopMicrophone.id);
  expect(state().tookOver).toBeNull();
});

it('does not take the microphone once one goes on without it', async () => {
  start([laptopCamera]);
  await capture.ask(both);
  await capture.setMicrophoneOn(false);
  devices.plug(laptopMicrophone);
  await comes(() => {
    expect(state().devices.microphones).toHaveLength(1);
  });
  await capture.retry();
  expect(states()).toEqual(['no_device', 'on']);
});

it('notices a device that is gone although its track did not end', async () => {
  devices.plug(headset);
  await capture.ask(both);
  await capture.choose('microphone', headset.id);
  devices.forget(headset.id);
  await microphoneIs(laptopMicrophone.name);
});

it('takes another device when the remembered one is in use elsewhere, and that one when it is free', async () => {
  saved = { microphone: headset };
  start([laptopMicrophone, headset, laptopCamera]);
  devices.refusals.set(headset.id, inUse);
  await capture.ask(both);
  await microphoneIs(laptopMicrophone.name);
  devices.refusals.clear();
  devices.plug(loudspeakers);
  await microphoneIs(headset.name);
});

it('shows nobody by another camera while theirs is in use elsewhere', async () => {
  start([laptopMicrophone, laptopCamera, { source: 'camera', id: 'cam-2', name: 'Back camera' }]);
  devices.refusals.set(laptopCamera.id, inUse);
  await capture.ask(both);
  expect(states()).toEqual(['on', 'in_use']);
});

it('says that a device is in use elsewhere, and takes it when one comes back to the page', async () => {
  devices.refusals.set('camera', inUse);
  await capture.ask(both);
  expect(states()).toEqual(['on', 'in_use']);
  await capture.retry();
  expect(states()).toEqual(['on', 'in_use']);
  devices.refusals.clear();
  await capture.retry();
  expect(states()).toEqual(['on', 'on']);
});

it('asks nothing on coming back where the browser would put a question', async () => {
  devices.refusals.set('camera', inUse);
  devices.states.camera = 'prompt';
  await capture.ask(both);
  const asked = devices.requests.length;
  await capture.retry();
  expect(devices.requests).toHaveLength(asked);
});

it('leaves off what was turned off, whatever is plugged in or allowed', async () => {
  await capture.ask(both);
  await capture.setCameraOn(false);
  const asked = devices.requests.length;
  devices.plug(headset);
  devices.setPermission('camera', 'granted');
  await capture.retry();
  expect(states()).toEqual(['on', 'off']);
  expect(devices.requests).toHaveLength(asked);
});

it('does not take a camera up again that was turned off while it was being replaced', async () => {
  await capture.ask(both);
  devices.unplug(laptopCamera.id);
  devices.plug(laptopCamera);
  await capture.setCameraOn(false);
  await capture.retry();
  expect(states()).toEqual(['on', 'off']);
  expect(liveTracks('video')).toHaveLength(0);
});

it('says that the browser blocks when permission is taken in mid-talk, and is back by itself when it is given', async () => {
  await capture.ask(both);
  devices.refusals.set('microphone', new DOMException('Permission denied', 'NotAllowedError'));
  devices.setPermission('microphone', 'denied');
  await comes(() => {
    expect(states()).toEqual(['blocked_by_browser', 'on']);
  });
  devices.refusals.clear();
  devices.setPermission('microphone', 'granted');
  await microphoneIs(laptopMicrophone.name);
});

it('keeps no device that it got while permission was being taken', async () => {
  await capture.ask(both);
  const answer = Promise.withResolvers<undefined>();
  devices.answered = answer.promise;
  devices.unplug(laptopMicrophone.id);
  devices.plug(laptopMicrophone);
  await comes(() => {
    expect(state().asking).toBe(true);
  });
  devices.setPermission('microphone', 'denied');
  answer.resolve(undefined);
  await comes(() => {
    expect(state().asking).toBe(false);
  });
  expect(states()).toEqual(['blocked_by_browser', 'on']);
  expect(liveTracks('audio')).toHaveLength(0);
});

it('puts no question in mid-talk when permission is reset', async () => {
  await capture.ask(both);
  const asked = devices.requests.length;
  devices.setPermission('camera', 'prompt');
  await comes(() => {
    expect(states()).toEqual(['on', 'blocked_by_browser']);
  });
  expect(devices.requests).toHaveLength(asked);
  await capture.setCameraOn(true);
  expect(states()).toEqual(['on', 'on']);
});

it('plays on the system’s output while the chosen one is away', async () => {
  start([laptopMicrophone, laptopCamera, loudspeakers]);
  await capture.ask(both);
  await capture.choose('speaker', loudspeakers.id);
  expect(state().speakerId).toBe(loudspeakers.id);
  devices.unplug(loudspeakers.id);
  await comes(() => {
    expect(state().speakerId).toBe('');
  });
  devices.plug({ ...loudspeakers, id: 'out-of-today' });
  await comes(() => {
    expect(state().speakerId).toBe('out-of-today');
  });
});

it('goes back to the system’s output when one chooses that', async () => {
  start([laptopMicrophone, laptopCamera, loudspeakers]);
  await capture.ask(both);
  await capture.choose('speaker', loudspeakers.id);
  await capture.choose('speaker', '');
  expect(state().speakerId).toBe('');
  devices.plug(headset);
  await comes(() => {
    expect(state().devices.microphones).toHaveLength(2);
  });
  expect(state().speakerId).toBe('');
});

it('takes the output that is picked in the browser’s own question, and none when that is closed', async () => {
  expect(state().asksForSpeakers).toBe(false);
  capture.dispose();
  devices = new FakeDevices();
  const picked = { kind: 'audiooutput' as const, deviceId: loudspeakers.id, label: loudspeakers.name, groupId: '' };
  devices.selectAudioOutput = async () => {
    devices.plug(loudspeakers);
    return Promise.resolve({ ...picked, toJSON: () => picked });
  };
  capture = onDevices();
  expect(state().asksForSpeakers).toBe(true);
  await capture.askForSpeaker();
  expect(state().speakerId).toBe(loudspeakers.id);
  expect(saved.speaker).toEqual({ id: loudspeakers.id, name: loudspeakers.name });

  devices.selectAudioOutput = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  await capture.askForSpeaker();
  expect(state().speakerId).toBe(loudspeakers.id);
});

it('says that the system keeps a device silent, as a key of the laptop does, and goes on with it once it may', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  await capture.ask(both);
  const [microphone, camera] = devices.tracks;
  microphone?.setMuted(true);
  await vi.advanceTimersByTimeAsync(1_900);
  microphone?.setMuted(false);
  camera?.setMuted(true);
  await vi.advanceTimersByTimeAsync(1_900);
  expect(states()).toEqual(['on', 'on']);
  microphone?.setMuted(true);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(states()).toEqual(['blocked_by_system', 'blocked_by_system']);
  expect(state().preview).toBeNull();
  microphone?.setMuted(false);
  camera?.setMuted(false);
  expect(state().microphone).toMatchObject({ state: 'on', track: microphone });
  expect(state().camera).toMatchObject({ state: 'on', track: camera });
  expect(state().preview).not.toBeNull();
  microphone?.setMuted(true);
  await vi.advanceTimersByTimeAsync(2_000);
  capture.release();
  expect(microphone?.readyState).toBe('ended');
});
