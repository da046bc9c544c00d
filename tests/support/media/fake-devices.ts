import type { BrowserCapture } from '#client/media/capture/request-tracks.ts';
import type { SourceKind } from '#client/media/capture/capture-state.ts';
import { FakeStream, FakeTrack } from './fake-track.ts';

interface FakeDevice {
  readonly source: SourceKind | 'speaker';
  readonly id: string;
  readonly name: string;
}

const kinds = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' } as const;

class FakePermission extends EventTarget implements PermissionStatus {
  readonly onchange = null;
  readonly name: string;
  readonly #read: () => PermissionState | undefined;

  constructor(name: string, read: () => PermissionState | undefined) {
    super();
    this.name = name;
    this.#read = read;
  }

  get state(): PermissionState {
    return this.#read() ?? 'granted';
  }
}

/** A computer whose cameras and microphones can be plugged, unplugged and blocked. */
export class FakeDevices
  extends EventTarget
  implements Pick<BrowserCapture['mediaDevices'], 'getUserMedia' | 'enumerateDevices' | 'getSupportedConstraints'>
{
  readonly requests: MediaStreamConstraints[] = [];
  readonly tracks: FakeTrack[] = [];
  /** By kind, or by the id of one device. */
  readonly refusals = new Map<string, DOMException>();
  readonly permissions = { query: async ({ name }: { name: string }) => this.#permission(name) };
  readonly states: Partial<Record<SourceKind, PermissionState>> = {};
  readonly #statuses = {
    microphone: new FakePermission('microphone', () => this.states.microphone),
    camera: new FakePermission('camera', () => this.states.camera),
  };
  /** When set, questions stay open until it resolves. */
  answered: Promise<void> | null = null;
  /** How it changes what it does to the sound: at once; in a second capture beside the first; or, as Chromium, in a capture after it. */
  changesProcessing: 'at once' | 'beside' | 'after' = 'after';
  /** What the browser can do to the sound. */
  supported: MediaTrackSupportedConstraints = { echoCancellation: true, noiseSuppression: true };
  #devices: FakeDevice[] = [];

  constructor(devices: readonly FakeDevice[] = [laptopMicrophone, laptopCamera]) {
    super();
    this.#devices = [...devices];
  }

  plug(device: FakeDevice): void {
    this.#devices = [...this.#devices, device];
    this.dispatchEvent(new Event('devicechange'));
  }

  unplug(id: string): void {
    this.#devices = this.#devices.filter((device) => device.id !== id);
    for (const track of this.tracks) if (track.getSettings().deviceId === id && track.readyState === 'live') track.unplug();
    this.dispatchEvent(new Event('devicechange'));
  }

  /** The same id under another name, as the system's default device has. Its tracks go on. */
  rename(id: string, name: string): void {
    this.#devices = this.#devices.map((device) => (device.id === id ? { ...device, name } : device));
    this.dispatchEvent(new Event('devicechange'));
  }

  /** It is listed no more, but its track does not end: not every browser ends it. */
  forget(id: string): void {
    this.#devices = this.#devices.filter((device) => device.id !== id);
    this.dispatchEvent(new Event('devicechange'));
  }

  /** In the browser's settings. What is captured ends unless it stays granted. */
  setPermission(source: SourceKind, state: PermissionState): void {
    this.states[source] = state;
    this.#statuses[source].dispatchEvent(new Event('change'));
    const kind = source === 'microphone' ? 'audio' : 'video';
    if (state !== 'granted') for (const track of this.tracks) if (track.kind === kind && track.readyState === 'live') track.unplug();
  }

  async getUserMedia(constraints: MediaStreamConstraints = {}): Promise<MediaStream> {
    this.requests.push(constraints);
    await this.answered;
    const wanted = [
      ...(constraints.audio === undefined ? [] : [['microphone', constraints.audio] as const]),
      ...(constraints.video === undefined ? [] : [['camera', constraints.video] as const]),
    ];
    const tracks = wanted.map(([source, of]) => this.#open(source, of));
    this.tracks.push(...tracks);
    return new FakeStream(tracks);
  }

  async enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const now = this.#devices;
    await Promise.resolve();
    return now.map(({ source, id, name }) => {
      const info = { kind: kinds[source], deviceId: id, label: name, groupId: '' };
      return { ...info, toJSON: () => info };
    });
  }

  #open(source: SourceKind, constraints: boolean | MediaTrackConstraints): FakeTrack {
    const refusal = this.refusals.get(source);
    if (refusal !== undefined) throw refusal;
    const wish = typeof constraints === 'object' && typeof constraints.deviceId === 'object' ? constraints.deviceId : {};
    const exact = 'exact' in wish ? wish.exact : undefined;
    const ideal = 'ideal' in wish ? wish.ideal : undefined;
    const candidates = this.#devices.filter((device) => device.source === source);
    const device = candidates.find(({ id }) => id === (exact ?? ideal)) ?? (exact === undefined ? candidates[0] : undefined);
    if (device === undefined) throw new DOMException('', exact === undefined ? 'NotFoundError' : 'OverconstrainedError');
    const refusedDevice = this.refusals.get(device.id);
    if (refusedDevice !== undefined) throw refusedDevice;
    if (source === 'camera') return new FakeTrack('video', device.id, device.name);
    return new FakeTrack('audio', device.id, device.name, {
      processed: this.#processedAs(device.id, typeof constraints === 'object' ? constraints : {}),
      applies: this.changesProcessing === 'at once',
    });
  }

  #processedAs(deviceId: string, constraints: MediaTrackConstraints): Record<string, boolean> {
    const kinds = ['echoCancellation', 'noiseSuppression'] as const;
    const wishes = kinds.flatMap((kind) => {
      const wish = constraints[kind];
      if (typeof wish === 'boolean') return [{ kind, on: wish, exact: false }];
      return typeof wish === 'object' && typeof wish.exact === 'boolean' ? [{ kind, on: wish.exact, exact: true }] : [];
    });
    const open = this.tracks.find(
      (track) =>
        track.kind === 'audio' &&
        track.getSettings().deviceId === deviceId &&
        [track, ...track.clones].some(({ readyState }) => readyState === 'live'),
    );
    if (open === undefined || this.changesProcessing !== 'after') return Object.fromEntries(wishes.map(({ kind, on }) => [kind, on]));
    const missed = wishes.find(({ kind, on, exact }) => exact && open.processed[kind] !== on);
    if (missed !== undefined) throw new DOMException('', 'OverconstrainedError');
    return open.processed;
  }

  /** What the person answers to the browser's own question for an output; there is such a question in some browsers alone. */
  selectAudioOutput?: () => Promise<MediaDeviceInfo>;

  getSupportedConstraints(): MediaTrackSupportedConstraints {
    return this.supported;
  }

  async #permission(name: string): Promise<PermissionStatus> {
    await Promise.resolve();
    return this.#statuses[name === 'camera' ? 'camera' : 'microphone'];
  }
}

export const laptopMicrophone: FakeDevice = { source: 'microphone', id: 'mic-1', name: 'Laptop microphone' };
export const laptopCamera: FakeDevice = { source: 'camera', id: 'cam-1', name: 'Laptop camera' };
export const headset: FakeDevice = { source: 'microphone', id: 'mic-2', name: 'Headset' };
export const loudspeakers: FakeDevice = { source: 'speaker', id: 'out-1', name: 'Loudspeakers' };
