import type { StoreApi } from 'zustand/vanilla';
import { createStore } from 'zustand/vanilla';
import type { LevelMeter, LevelMeters } from '../level-meter.ts';
import { orAnotherDevice } from './another-device.ts';
import type { CaptureState, Device, SourceKind } from './capture-state.ts';
import { trackOf } from './capture-state.ts';
import type { DeviceWish, SourceWish } from './constraints.ts';
import { createDeviceChoices, deviceLists } from './device-choices.ts';
import type { DeviceKind, DevicePreferences } from './device-preferences.ts';
import { listDevices } from './list-devices.ts';
import { watchPermissions } from './permission-watch.ts';
import { processSound } from './process-sound.ts';
import type { BrowserCapture, SourceResult } from './request-tracks.ts';
import { requestTracks } from './request-tracks.ts';
import type { ProcessingWish } from './sound-processing.ts';
import { switchable } from './sound-processing.ts';
import { stateAtFirst } from './state-at-first.ts';
import { watchTrack } from './watch-track.ts';

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
  /** Empty for the system's output. */
  choose(kind: DeviceKind, deviceId: string): Promise<void>;
  /** Puts the browser's own question for an output. Call it on a click. */
  askForSpeaker(): Promise<void>;
  /** Takes up what was asked for and is missing, where the browser has nothing to ask. */
  retry(): Promise<void>;
  /** Switches what the browser does to the sound, from now on and at later visits. */
  setProcessing(change: ProcessingWish): Promise<void>;
  setMirror(mirror: boolean): void;
  /** Takes the camera for sign language, at VGA and 30 pictures a second, from now on and at later visits; or no longer. */
  setSigning(on: boolean): Promise<void>;
  /** Loudness of the microphone now, 0…1, muted or not; nothing of it leaves the page. */
  readLevel(): number;
  /** Gives both devices back and forgets that they were asked for; choices stay. */
  release(): void;
  dispose(): void;
}

/** Milliseconds for which it is told that another device was taken. */
const toldFor = 8_000;
const systemOutput: Device = { id: '', name: '' };
const sourceKinds = ['microphone', 'camera'] as const;

export function createCapture({ mediaDevices, permissions, preferences, levels }: CaptureDeps): Capture {
  const choices = createDeviceChoices(preferences);
  const { saved } = choices;
  const store = createStore<CaptureState>(() => stateAtFirst(mediaDevices, saved));
  /** Raised whenever what is under way for a source is no longer wanted. */
  const generation = { microphone: 0, camera: 0 };
  /** Asked for by the person: it is taken up again whenever it can be had. */
  const wanted = { microphone: false, camera: false };
  /** Gives back what each source has. */
  const giveBack: { [source in SourceKind]?: () => void } = {};
  let meter: LevelMeter | null = null;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let openQuestions = 0;
  let disposed = false;

  function drop(source: SourceKind, state: CaptureState[SourceKind]) {
    generation[source] += 1;
    giveBack[source]?.();
    if (source === 'microphone') {
      meter?.stop();
      meter = null;
    }
    show(source, state);
  }

  function show(source: SourceKind, state: CaptureState[SourceKind]) {
    if (source === 'microphone') store.setState({ microphone: state });
    else {
      const preview = state.state === 'on' ? new MediaStream([state.track]) : null;
      // Together: what is sent changes its form with its track.
      store.setState({ camera: state, preview, signing: choices.saved.signing ?? false });
    }
  }

  function adopt(source: SourceKind, result: SourceResult) {
    if (typeof result === 'string') {
      // A choice that could not be had must not cost what one has.
      if (trackOf(store.getState()[source])?.readyState !== 'live') drop(source, { state: result });
      return;
    }
    const deviceId = result.getSettings().deviceId ?? '';
    const on = { state: 'on', track: result, deviceId, label: result.label } as const;
    drop(source, on);
    giveBack[source] = watchTrack(result, {
      ended: () => lost(source),
      muted: (muted) => show(source, muted ? { state: 'blocked_by_system' } : on),
    });
    if (source !== 'microphone') return;
    meter = levels.watch(result);
    store.setState({ switchable: switchable(mediaDevices.getSupportedConstraints(), result) });
  }

  async function refreshDevices() {
    const devices = await listDevices({ enumerateDevices: () => mediaDevices.enumerateDevices() });
    if (disposed) return;
    store.setState({ devices, speakerId: choices.among(devices, 'speaker')?.id ?? '' });
  }

  const devicesFor = (source: SourceKind) => store.getState().devices[deviceLists[source]];

  /** Asks for the sources; without a `device`, for whatever is there when the remembered one gives nothing. */
  async function acquire(
    sources: readonly SourceKind[],
    device?: DeviceWish,
    strictly = false,
  ): Promise<ReadonlyMap<SourceKind, SourceResult>> {
    const mine = new Map(sources.map((source) => [source, (generation[source] += 1)]));
    const isMine = (source: SourceKind) => !disposed && mine.get(source) === generation[source];
    openQuestions += 1;
    store.setState({ asking: true });
    const { devices, processing } = store.getState();
    const requests = sources.map((source) => {
      const wish: SourceWish = { device: device ?? choices.wishFor(devices, source), processing, strictly, signing: choices.saved.signing };
      return { source, wish };
    });
    const results = await requestTracks({ mediaDevices, permissions }, requests);
    await refreshDevices();
    if (device === undefined) {
      for (const request of requests) {
        const { source } = request;
        const result = results.get(source) ?? 'failed';
        // Firefox may put a question for each device.
        if (typeof result !== 'string' || !isMine(source) || !(await allowed.isGranted(source))) continue;
        results.set(source, await orAnotherDevice({ mediaDevices, permissions }, request, result, devicesFor(source)));
      }
    }
    openQuestions -= 1;
    store.setState({ asking: openQuestions > 0 });
    for (const [source, result] of results) {
      if (isMine(source)) adopt(source, result);
      else if (typeof result !== 'string') result.stop();
    }
    return results;
  }

  /** The chosen device may be there under another id: names are told only once one has permission. */
  async function preferChosen(sources: readonly SourceKind[]) {
    for (const source of sources) {
      const current = store.getState()[source];
      const chosen = choices.among(store.getState().devices, source);
      if (current.state !== 'on' || chosen === undefined || chosen.id === current.deviceId) continue;
      await acquire([source], { id: chosen.id, strength: 'exact' });
    }
  }

  let changes = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    changes = changes.then(work, work);
    return changes;
  };

  /** The browser ended the track: the device went away, or the permission. */
  function lost(source: SourceKind) {
    const former = store.getState()[source];
    drop(source, { state: 'no_device' });
    void inTurn(() => takeUp(source, former.state === 'on' ? former.label : ''));
  }

  /** The chosen device if it is there, else whichever there is. `former`: name of the one it was. */
  async function takeUp(source: SourceKind, former: string) {
    const { state } = store.getState()[source];
    if (disposed || !wanted[source] || state === 'off') return;
    if (await allowed.isTakenBack(source)) drop(source, { state: 'blocked_by_browser' });
    else await acquire([source]);
    tellOfAnother(source, former);
  }

  function tellOfAnother(source: SourceKind, former: string) {
    const now = store.getState()[source];
    if (now.state === 'on' && former !== '' && now.label !== former) setTookOver({ id: now.deviceId, name: now.label });
  }

  function setTookOver(tookOver: Device | null) {
    store.setState({ tookOver });
    clearTimeout(forgetting);
    if (tookOver !== null) forgetting = setTimeout(setTookOver, toldFor, null);
  }

  async function onDeviceChange() {
    await refreshDevices();
    for (const source of sourceKinds) {
      const current = store.getState()[source];
      if (current.state !== 'on') {
        const { state } = current;
        const freed = state === 'blocked_by_system' && (await allowed.isGranted(source));
        if (freed || state === 'no_device' || state === 'in_use' || state === 'failed') await takeUp(source, '');
        continue;
      }
      const devices = devicesFor(source);
      const listed = devices.find(({ id }) => id === current.deviceId);
      // Without a list there is no permission to see it.
      const gone = listed === undefined && current.deviceId !== '' && devices.length > 0;
      // The same id under another name: the system's default device has changed.
      const other = listed !== undefined && current.deviceId === 'default' && listed.name !== current.label;
      if (gone || other) await takeUp(source, current.label);
    }
    const before = { microphone: labelOf('microphone'), camera: labelOf('camera') };
    await preferChosen(sourceKinds);
    for (const source of sourceKinds) tellOfAnother(source, before[source]);
  }

  async function process() {
    const { microphone, processing } = store.getState();
    if (microphone.state !== 'on') return;
    const device: DeviceWish = { id: microphone.deviceId, strength: 'exact' };
    await processSound({ track: microphone.track, device }, processing, async (strictly) => {
      await acquire(['microphone'], device, strictly);
      return trackOf(store.getState().microphone);
    });
  }

  const labelOf = (source: SourceKind) => {
    const current = store.getState()[source];
    return current.state === 'on' ? current.label : '';
  };

  async function retry() {
    for (const source of sourceKinds) {
      const current = store.getState()[source];
      // A track that its system muted and forgot, as iOS does after a call, gives nothing any more.
      const dead = current.state === 'on' && current.track.muted;
      if (current.state !== 'on' || dead) if (await allowed.isGranted(source)) await takeUp(source, '');
    }
  }

  const allowed = watchPermissions(permissions, {
    given: () => void inTurn(retry),
    // Also what is being asked for just then, which not every browser ends.
    refused: (source) => {
      if (wanted[source]) drop(source, { state: 'blocked_by_browser' });
    },
  });
  const deviceChanged = () => void inTurn(onDeviceChange);
  mediaDevices.addEventListener('devicechange', deviceChanged);

  async function ask(sources: readonly SourceKind[]) {
    for (const source of sources) {
      wanted[source] = true;
      void allowed.begin(source);
    }
    const missing = sources.filter((source) => store.getState()[source].state !== 'on');
    if (missing.length === 0) return;
    await acquire(missing);
    await preferChosen(missing);
  }

  function release() {
    for (const source of sourceKinds) {
      wanted[source] = false;
      drop(source, { state: 'off' });
    }
  }

  async function choose(kind: DeviceKind, deviceId: string) {
    const known = store.getState().devices[deviceLists[kind]].find(({ id }) => id === deviceId);
    const device = known ?? (kind === 'speaker' && deviceId === '' ? systemOutput : undefined);
    if (device === undefined) return;
    choices.remember({ [kind]: device });
    setTookOver(null);
    store.setState({ refused: null });
    if (kind === 'speaker') store.setState({ speakerId: deviceId });
    else if (kind === 'microphone' || store.getState().cameraOn) {
      const result = (await acquire([kind], { id: deviceId, strength: 'exact' })).get(kind);
      if (typeof result === 'string') store.setState({ refused: { name: device.name, problem: result } });
    }
  }

  async function askForSpeaker() {
    const picked = await mediaDevices.selectAudioOutput?.().catch(() => undefined);
    if (picked === undefined || disposed) return;
    choices.remember({ speaker: { id: picked.deviceId, name: picked.label } });
    await refreshDevices();
  }

  return {
    store,
    ask,
    askForSpeaker,
    async setMicrophoneOn(on) {
      store.setState({ microphoneOn: on });
      if (on) await ask(['microphone']);
      else if (store.getState().microphone.state !== 'on') wanted.microphone = false;
    },
    async setCameraOn(on) {
      store.setState({ cameraOn: on });
      if (on) {
        await ask(['camera']);
        return;
      }
      wanted.camera = false;
      drop('camera', { state: 'off' });
    },
    choose,
    retry: () => inTurn(retry),
    async setProcessing(change) {
      const processing = { ...store.getState().processing, ...change };
      store.setState({ processing });
      choices.remember({ processing });
      await inTurn(process);
    },
    setMirror(mirror) {
      choices.remember({ mirror });
      store.setState({ mirror });
    },
    async setSigning(on) {
      choices.remember({ signing: on });
      await inTurn(async () => {
        const { camera } = store.getState();
        if (camera.state === 'on') await acquire(['camera'], { id: camera.deviceId, strength: 'exact' });
        store.setState({ signing: on });
      });
    },
    readLevel: () => meter?.read() ?? 0,
    release,
    dispose() {
      disposed = true;
      allowed.end();
      clearTimeout(forgetting);
      mediaDevices.removeEventListener('devicechange', deviceChanged);
      release();
    },
  };
}
