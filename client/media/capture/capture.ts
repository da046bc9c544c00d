import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { LevelMeter, LevelMeters } from '../level-meter.ts';
import type { CaptureState, SourceKind } from './capture-state.ts';
import { trackOf } from './capture-state.ts';
import type { DeviceWish } from './constraints.ts';
import type { DeviceKind, DevicePreferences, SavedDevices } from './device-preferences.ts';
import { findDevice } from './find-device.ts';
import { listDevices } from './list-devices.ts';
import type { BrowserCapture, SourceResult } from './request-tracks.ts';
import { requestTracks } from './request-tracks.ts';

export interface CaptureDeps extends BrowserCapture {
  readonly preferences: DevicePreferences;
  readonly levels: LevelMeters;
}

/** The one owner of camera and microphone. Whoever sends them takes a clone of the tracks in `store`, and never stops these. */
export interface Capture {
  readonly store: Pick<StoreApi<CaptureState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Asks for what is not on yet, in one question. Call it on a click. */
  ask(sources: readonly SourceKind[]): Promise<void>;
  /** Mutes or unmutes by choice; captures first when nothing is captured. */
  setMicrophoneOn(on: boolean): Promise<void>;
  /** Off gives the camera back, so that its light goes out. */
  setCameraOn(on: boolean): Promise<void>;
  choose(kind: DeviceKind, deviceId: string): Promise<void>;
  setMirror(mirror: boolean): void;
  /** Loudness of the microphone now, 0…1, muted or not; nothing of it leaves the page. */
  readLevel(): number;
  /** Gives both devices back and forgets that they were asked for; choices stay. */
  release(): void;
  dispose(): void;
}

const deviceLists = { microphone: 'microphones', camera: 'cameras', speaker: 'speakers' } as const;

export function createCapture({ mediaDevices, permissions, preferences, levels }: CaptureDeps): Capture {
  let saved: SavedDevices = preferences.load();
  const store = createStore<CaptureState>(() => ({
    asking: false,
    microphone: { state: 'off' },
    camera: { state: 'off' },
    microphoneOn: true,
    cameraOn: true,
    devices: { microphones: [], cameras: [], speakers: [] },
    speakerId: saved.speaker?.id ?? '',
    preview: null,
    mirror: saved.mirror ?? true,
  }));
  /** Raised whenever what is under way for a source is no longer wanted. */
  const generation = { microphone: 0, camera: 0 };
  const wasOn = { microphone: false, camera: false };
  const onEnded = { microphone: () => void recapture('microphone'), camera: () => void recapture('camera') };
  let meter: LevelMeter | null = null;
  let openQuestions = 0;
  let disposed = false;

  const remember = (kind: DeviceKind, device: { id: string; name: string }) => {
    saved = { ...saved, [kind]: device };
    preferences.save(saved);
  };

  function drop(source: SourceKind, state: CaptureState[SourceKind]) {
    generation[source] += 1;
    const track = trackOf(store.getState()[source]);
    track?.removeEventListener('ended', onEnded[source]);
    track?.stop();
    if (source === 'microphone') {
      meter?.stop();
      meter = null;
      store.setState({ microphone: state });
    } else {
      store.setState({ camera: state, preview: state.state === 'on' ? new MediaStream([state.track]) : null });
    }
  }

  function adopt(source: SourceKind, result: SourceResult) {
    if (typeof result === 'string') {
      // A choice that could not be had must not cost what one has.
      if (trackOf(store.getState()[source])?.readyState !== 'live') drop(source, { state: result });
      return;
    }
    wasOn[source] = true;
    const deviceId = result.getSettings().deviceId ?? '';
    drop(source, { state: 'on', track: result, deviceId, label: result.label });
    result.addEventListener('ended', onEnded[source]);
    if (source === 'microphone') meter = levels.watch(result);
  }

  async function refreshDevices() {
    const devices = await listDevices({ enumerateDevices: () => mediaDevices.enumerateDevices() });
    if (disposed) return;
    const speaker = findDevice(devices.speakers, saved.speaker);
    store.setState({ devices, speakerId: speaker?.id ?? '' });
  }

  function wishFor(source: SourceKind): DeviceWish | undefined {
    const known = findDevice(store.getState().devices[deviceLists[source]], saved[source]);
    if (known !== undefined) return { id: known.id, strength: 'exact' };
    const hoped = saved[source];
    return hoped === undefined ? undefined : { id: hoped.id, strength: 'ideal' };
  }

  async function acquire(sources: readonly SourceKind[], wish?: DeviceWish) {
    const mine = new Map(sources.map((source) => [source, (generation[source] += 1)]));
    openQuestions += 1;
    store.setState({ asking: true });
    const results = await requestTracks(
      { mediaDevices, permissions },
      sources.map((source) => ({ source, wish: wish ?? wishFor(source) })),
    );
    openQuestions -= 1;
    store.setState({ asking: openQuestions > 0 });
    for (const [source, result] of results) {
      if (!disposed && mine.get(source) === generation[source]) adopt(source, result);
      else if (typeof result !== 'string') result.stop();
    }
    if (!disposed) await refreshDevices();
  }

  /** The chosen device may be there under another id: names are told only once one has permission. */
  async function preferChosen(sources: readonly SourceKind[]) {
    for (const source of sources) {
      const state = store.getState();
      const current = state[source];
      const chosen = findDevice(state.devices[deviceLists[source]], saved[source]);
      if (current.state !== 'on' || chosen === undefined || chosen.id === current.deviceId) continue;
      await acquire([source], { id: chosen.id, strength: 'exact' });
    }
  }

  /** After the device went away: the chosen one if it is there, else whichever the browser gives. */
  async function recapture(source: SourceKind) {
    drop(source, { state: 'no_device' });
    await refreshDevices();
    await acquire([source]);
  }

  async function onDeviceChange() {
    await refreshDevices();
    for (const source of ['microphone', 'camera'] as const) {
      const state = store.getState();
      const current = state[source];
      if (current.state === 'on') {
        const listed = state.devices[deviceLists[source]].find((device) => device.id === current.deviceId);
        // The same id under another name: the system's default device has changed.
        if (current.deviceId === 'default' && listed !== undefined && listed.name !== current.label) await acquire([source]);
      } else if (wasOn[source] && (current.state === 'no_device' || current.state === 'in_use' || current.state === 'failed')) {
        await acquire([source]);
      }
    }
    await preferChosen(['microphone', 'camera']);
  }

  let changes = Promise.resolve();
  const deviceChanged = () => {
    changes = changes.then(onDeviceChange, onDeviceChange);
  };
  mediaDevices.addEventListener('devicechange', deviceChanged);

  async function ask(sources: readonly SourceKind[]) {
    const missing = sources.filter((source) => store.getState()[source].state !== 'on');
    if (missing.length === 0) return;
    await acquire(missing);
    await preferChosen(missing);
  }

  function release() {
    for (const source of ['microphone', 'camera'] as const) {
      wasOn[source] = false;
      drop(source, { state: 'off' });
    }
  }

  return {
    store,
    ask,
    async setMicrophoneOn(on) {
      store.setState({ microphoneOn: on });
      if (on) await ask(['microphone']);
    },
    async setCameraOn(on) {
      store.setState({ cameraOn: on });
      if (on) await ask(['camera']);
      else drop('camera', { state: 'off' });
    },
    async choose(kind, deviceId) {
      const device = store.getState().devices[deviceLists[kind]].find(({ id }) => id === deviceId);
      if (device === undefined) return;
      remember(kind, device);
      if (kind === 'speaker') store.setState({ speakerId: deviceId });
      else if (kind === 'microphone' || store.getState().cameraOn) await acquire([kind], { id: deviceId, strength: 'exact' });
    },
    setMirror(mirror) {
      saved = { ...saved, mirror };
      preferences.save(saved);
      store.setState({ mirror });
    },
    readLevel: () => meter?.read() ?? 0,
    release,
    dispose() {
      disposed = true;
      mediaDevices.removeEventListener('devicechange', deviceChanged);
      release();
    },
  };
}
