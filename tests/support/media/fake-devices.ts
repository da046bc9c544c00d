import type { BrowserCapture } from '#client/media/capture/request-tracks.ts';
import type { SourceKind } from '#client/media/capture/capture-state.ts';
import { FakeStream, FakeTrack } from './fake-track.ts';

interface FakeDevice {
  readonly source: SourceKind;
  readonly id: string;
  readonly name: string;
}

const kinds = { microphone: 'audioinput', camera: 'videoinput' } as const;

/** A computer whose cameras and microphones can be plugged, unplugged and blocked. */
export class FakeDevices extends EventTarget implements Pick<BrowserCapture['mediaDevices'], 'getUserMedia' | 'enumerateDevices'> {
  readonly requests: MediaStreamConstraints[] = [];
  readonly tracks: FakeTrack[] = [];
  readonly refusals = new Map<SourceKind, DOMException>();
  readonly permissions = { query: async ({ name }: { name: string }) => this.#permission(name) };
  readonly states: Partial<Record<SourceKind, PermissionState>> = {};
  /** When set, questions stay open until it resolves. */
  answered: Promise<void> | null = null;
  #devices: FakeDevice[] = [];

  constructor(devices: readonly FakeDevice[] = [laptopMicrophone, laptopCamera]) {
    super();
    this.#devices = [...devices];
  }

  plug(device: FakeDevice): void {
    this.#devices.push(device);
    this.dispatchEvent(new Event('devicechange'));
  }

  unplug(id: string): void {
    this.#devices = this.#devices.filter((device) => device.id !== id);
    for (const track of this.tracks) if (track.getSettings().deviceId === id && track.readyState === 'live') track.unplug();
    this.dispatchEvent(new Event('devicechange'));
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
    await Promise.resolve();
    return this.#devices.map(({ source, id, name }) => {
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
    return new FakeTrack(source === 'microphone' ? 'audio' : 'video', device.id, device.name);
  }

  async #permission(name: string): Promise<PermissionStatus> {
    await Promise.resolve();
    const state = this.states[name === 'camera' ? 'camera' : 'microphone'] ?? 'granted';
    return Object.assign(new EventTarget(), { name, state, onchange: null });
  }
}

export const laptopMicrophone: FakeDevice = { source: 'microphone', id: 'mic-1', name: 'Laptop microphone' };
export const laptopCamera: FakeDevice = { source: 'camera', id: 'cam-1', name: 'Laptop camera' };
export const headset: FakeDevice = { source: 'microphone', id: 'mic-2', name: 'Headset' };
