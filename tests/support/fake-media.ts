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
  await target.addInitScript(installFakeMedia, { person, devices, framesPerSecond });
}

/** How often the page asked for camera or microphone. */
export async function timesAsked(page: Page): Promise<number> {
  return page.evaluate(() => (window as Window & { foyerAsked?: number }).foyerAsked ?? 0);
}

/** Runs in the page, so it refers to nothing outside itself. */
function installFakeMedia({ person, devices, framesPerSecond }: FakeMediaOptions): void {
  interface TrackGenerator extends MediaStreamTrack {
    readonly writable: WritableStream<VideoFrame>;
  }
  const page = window as Window & { foyerAsked?: number; MediaStreamTrackGenerator?: new (init: { kind: string }) => TrackGenerator };
  page.foyerAsked = 0;
  // Blank pages are no secure context.
  if (!('mediaDevices' in navigator)) return;
  let context: AudioContext | null = null;

  const toneTrack = (): MediaStreamTrack => {
    context ??= new AudioContext();
    void context.resume();
    const oscillator = new OscillatorNode(context, { frequency: person.frequency });
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
    Object.defineProperty(track, 'label', { value: label });
    return track;
  };

  const refuse = (name: string) => {
    throw new DOMException('Permission denied', name);
  };

  navigator.mediaDevices.getUserMedia = async (constraints = {}) => {
    page.foyerAsked = (page.foyerAsked ?? 0) + 1;
    await Promise.resolve();
    if (constraints.audio && devices.microphone !== undefined) refuse(devices.microphone);
    if (constraints.video && devices.camera !== undefined) refuse(devices.camera);
    const stream = new MediaStream();
    if (constraints.audio) stream.addTrack(named(toneTrack(), 'fake-microphone', 'Tone microphone'));
    if (constraints.video) stream.addTrack(named(colourTrack(), 'fake-camera', 'Colour camera'));
    return stream;
  };

  navigator.mediaDevices.enumerateDevices = async () => {
    await Promise.resolve();
    const device = (kind: MediaDeviceKind, deviceId: string, label: string): MediaDeviceInfo => {
      const info = { kind, deviceId, label, groupId: deviceId };
      return { ...info, toJSON: () => info };
    };
    return [
      ...(devices.microphone === 'NotFoundError' ? [] : [device('audioinput', 'fake-microphone', 'Tone microphone')]),
      ...(devices.camera === 'NotFoundError' ? [] : [device('videoinput', 'fake-camera', 'Colour camera')]),
      device('audiooutput', 'fake-speaker', 'Fake speaker'),
    ];
  };
}
