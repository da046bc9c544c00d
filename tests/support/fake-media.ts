import type { BrowserContext, Page } from 'playwright-core';
import type { FakePerson } from './fake-person.ts';

/** Names of the errors with which getUserMedia refuses, per device; absent: there is one, and it may be used. */
export interface FakeDevices {
  readonly microphone?: 'NotAllowedError' | 'NotFoundError' | 'NotReadableError';
  readonly camera?: 'NotAllowedError' | 'NotFoundError' | 'NotReadableError';
}

interface FakeMediaOptions {
  readonly person: FakePerson;
  readonly devices: FakeDevices;
  readonly framesPerSecond: number;
  readonly given: readonly PluggedDevice[];
}

/**
 * Gives every page of the context, from its next load on, one microphone that plays the person's tone without end and one
 * camera that shows their colour with a moving bar. Counts questions in `window.foyerAsked`.
 */
export async function giveFakeMedia(
  target: BrowserContext | Page,
  person: FakePerson,
  devices: FakeDevices = {},
  framesPerSecond = 10,
): Promise<void> {
  await target.addInitScript(installFakeMedia, { person, devices, framesPerSecond, given: [toneMicrophone, colourCamera] });
}

/** How often the page asked for camera or microphone. */
export async function timesAsked(page: Page): Promise<number> {
  return page.evaluate(() => (window as Window & { foyerAsked?: number }).foyerAsked ?? 0);
}

export interface PluggedDevice {
  readonly kind: 'audioinput' | 'videoinput';
  readonly deviceId: string;
  readonly label: string;
  /** Hz, for a microphone that is to be told from the person's first one. */
  readonly frequency?: number;
}

export const toneMicrophone: PluggedDevice = { kind: 'audioinput', deviceId: 'fake-microphone', label: 'Tone microphone' };
export const colourCamera: PluggedDevice = { kind: 'videoinput', deviceId: 'fake-camera', label: 'Colour camera' };

/** What happens to the page's devices while it runs. */
interface DevicesInFlight {
  /** In place of the one with its id, whose tracks go on, if there is one: so the system's default device changes. */
  plug(device: PluggedDevice): void;
  /** Its tracks end. */
  unplug(deviceId: string): void;
  /** From now on each try of this kind fails so; null: it succeeds again. With `ending`, the tracks end too. */
  refuse(kind: PluggedDevice['kind'], name: string | null, ending: boolean): void;
}

type FakeMediaWindow = Window & { foyerAsked?: number; foyerDevices?: DevicesInFlight };

export async function plug(page: Page, ...devices: readonly PluggedDevice[]): Promise<void> {
  await page.evaluate((these) => {
    for (const device of these) (window as FakeMediaWindow).foyerDevices?.plug(device);
  }, devices);
}

export async function unplug(page: Page, ...devices: readonly PluggedDevice[]): Promise<void> {
  await page.evaluate((these) => {
    for (const { deviceId } of these) (window as FakeMediaWindow).foyerDevices?.unplug(deviceId);
  }, devices);
}

export async function refuse(page: Page, kind: PluggedDevice['kind'], name: string | null, { ending = false } = {}): Promise<void> {
  await page.evaluate(([which, error, end]) => (window as FakeMediaWindow).foyerDevices?.refuse(which, error, end), [
    kind,
    name,
    ending,
  ] as const);
}

/** Runs in the page, so it refers to nothing outside itself. */
function installFakeMedia({ person, devices, framesPerSecond, given }: FakeMediaOptions): void {
  interface TrackGenerator extends MediaStreamTrack {
    readonly writable: WritableStream<VideoFrame>;
  }
  const page = window as FakeMediaWindow & { MediaStreamTrackGenerator?: new (init: { kind: string }) => TrackGenerator };
  page.foyerAsked = 0;
  // Blank pages are no secure context.
  if (!('mediaDevices' in navigator)) return;
  let context: AudioContext | null = null;

  const toneTrack = (frequency: number): MediaStreamTrack => {
    context ??= new AudioContext({ latencyHint: 'playback', sinkId: { type: 'none' } } as AudioContextOptions);
    void context.resume();
    const oscillator = new OscillatorNode(context, { frequency });
    const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    oscillator.connect(new GainNode(context, { gain: 0.35 })).connect(destination);
    oscillator.start();
    const [track] = destination.stream.getAudioTracks();
    if (track === undefined) throw new Error('no tone');
    return track;
  };

  // Frames are made as I420 and written to the track: a canvas would cost a read-back for each.
  const colourTrack = (): MediaStreamTrack => {
    if (page.MediaStreamTrackGenerator === undefined) throw new Error('no track generator in this browser');
    const [width, height, bar] = [320, 180, 30];
    const [red, green, blue] = person.colour;
    const luma = Math.round(16 + 0.257 * red + 0.504 * green + 0.098 * blue);
    const chroma = [
      Math.round(128 - 0.148 * red - 0.291 * green + 0.439 * blue),
      Math.round(128 + 0.439 * red - 0.368 * green - 0.071 * blue),
    ];
    const [lumaSize, chromaSize] = [width * height, (width / 2) * (height / 2)];
    const frame = new Uint8Array(lumaSize + 2 * chromaSize);
    chroma.forEach((value, plane) => frame.fill(value, lumaSize + plane * chromaSize, lumaSize + (plane + 1) * chromaSize));
    const track = new page.MediaStreamTrackGenerator({ kind: 'video' });
    const writer = track.writable.getWriter();
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      frame.fill(luma, 0, lumaSize);
      const left = (count * 7) % (width - bar);
      for (let row = Math.floor(height * 0.8); row < height - 8; row += 1) frame.fill(235, row * width + left, row * width + left + bar);
      const timestamp = Math.round(performance.now() * 1000);
      writer.write(new VideoFrame(frame, { format: 'I420', codedWidth: width, codedHeight: height, timestamp })).catch(() => {
        clearInterval(timer);
      });
    }, 1000 / framesPerSecond);
    return track;
  };

  const named = (track: MediaStreamTrack, deviceId: string, label: string) => {
    const settings = track.getSettings.bind(track);
    track.getSettings = () => ({ ...settings(), deviceId });
    const choices = { echoCancellation: [true, false], noiseSuppression: [true, false], voiceIsolation: [true, false] };
    if (track.kind === 'audio') track.getCapabilities = () => choices;
    Object.defineProperty(track, 'label', { value: label });
    return track;
  };

  const absent = (device: FakeDevices['camera']) => device === 'NotFoundError';
  const refusals = new Map<string, string>();
  if (devices.microphone !== undefined && !absent(devices.microphone)) refusals.set('audioinput', devices.microphone);
  if (devices.camera !== undefined && !absent(devices.camera)) refusals.set('videoinput', devices.camera);
  let plugged = given.filter(({ kind }) => !absent(kind === 'audioinput' ? devices.microphone : devices.camera));
  const open = new Map<MediaStreamTrack, PluggedDevice>();
  const endAll = (which: (device: PluggedDevice) => boolean) => {
    for (const [track, device] of open) {
      if (track.readyState !== 'live' || !which(device)) continue;
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  };
  const changed = () => navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  page.foyerDevices = {
    plug(device) {
      plugged = [...plugged.filter(({ deviceId }) => deviceId !== device.deviceId), device];
      changed();
    },
    unplug(deviceId) {
      plugged = plugged.filter((device) => device.deviceId !== deviceId);
      endAll((device) => device.deviceId === deviceId);
      changed();
    },
    refuse(kind, name, ending) {
      if (name === null) refusals.delete(kind);
      else refusals.set(kind, name);
      if (ending) endAll((device) => device.kind === kind);
    },
  };

  const take = (kind: PluggedDevice['kind'], wish: boolean | MediaTrackConstraints | undefined): MediaStreamTrack[] => {
    if (wish === undefined || wish === false) return [];
    const refusal = refusals.get(kind);
    if (refusal !== undefined) throw new DOMException('Permission denied', refusal);
    const wished = (typeof wish === 'object' ? wish.deviceId : undefined) as ConstrainDOMStringParameters | undefined;
    const ofKind = plugged.filter((device) => device.kind === kind);
    const device =
      ofKind.find(({ deviceId }) => deviceId === (wished?.exact ?? wished?.ideal)) ?? (wished?.exact === undefined ? ofKind[0] : undefined);
    if (device === undefined) throw new DOMException('', wished?.exact === undefined ? 'NotFoundError' : 'OverconstrainedError');
    const track = kind === 'audioinput' ? toneTrack(device.frequency ?? person.frequency) : colourTrack();
    open.set(track, device);
    return [named(track, device.deviceId, device.label)];
  };

  navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
    page.foyerAsked = (page.foyerAsked ?? 0) + 1;
    await Promise.resolve();
    return new MediaStream([...take('audioinput', constraints.audio), ...take('videoinput', constraints.video)]);
  };

  navigator.mediaDevices.enumerateDevices = async () => {
    await Promise.resolve();
    return [...plugged, { kind: 'audiooutput' as const, deviceId: 'fake-speaker', label: 'Fake speaker' }].map(
      (device): MediaDeviceInfo => {
        const info = { kind: device.kind, deviceId: device.deviceId, label: device.label, groupId: device.deviceId };
        return { ...info, toJSON: () => info };
      },
    );
  };
}
