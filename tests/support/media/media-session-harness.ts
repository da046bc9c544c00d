import { vi } from 'vitest';
import { createCapture } from '#client/media/capture/capture.ts';
import type { RemotePeer } from '#client/media/media-room.ts';
import { createScreenShare } from '#client/media/screen/screen-share.ts';
import type { MediaSession, MediaSessionDeps } from '#client/media/media-session.ts';
import { createMediaSession } from '#client/media/media-session.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { FakeDevices } from './fake-devices.ts';
import type { FakeMediaServer } from './fake-media-room.ts';
import { createFakeMediaServer } from './fake-media-room.ts';
import { FakePictures } from './fake-pictures.ts';
import { FakeStream, FakeTrack } from './fake-track.ts';
import type { FakeVoices } from './fake-voices.ts';
import { createFakeVoices } from './fake-voices.ts';

export interface MediaSessionHarness {
  readonly session: MediaSession;
  readonly server: FakeMediaServer;
  readonly devices: FakeDevices;
  readonly voices: FakeVoices;
  readonly pictures: readonly FakePictures[];
  /** What the server answers when asked for tickets; a rejection where it is null. */
  tickets: readonly Ticket[] | null;
  /** What the person chooses to show when the browser asks; null: they think better of it. */
  display: FakeTrack | null;
  /** Until it resolves one is still choosing. */
  choosing: Promise<void>;
  readonly displayAsked: readonly DisplayMediaStreamOptions[];
  /** Milliseconds by which the server's clock is ahead. */
  offset: number;
}

export const silentLevels = { watch: () => ({ read: () => 0, stop: () => undefined }) };

/** A media session on fakes. Needs vitest's fake timers, whose clock is the browser's. */
export function createMediaSessionHarness(change: Partial<MediaSessionDeps> = {}): MediaSessionHarness {
  vi.stubGlobal('MediaStream', FakeStream);
  const server = createFakeMediaServer();
  const devices = new FakeDevices();
  const voices = createFakeVoices();
  const pictures: FakePictures[] = [];
  const harness = {
    server,
    devices,
    voices,
    pictures,
    tickets: null as readonly Ticket[] | null,
    offset: 0,
    display: null as FakeTrack | null,
    choosing: Promise.resolve(),
    displayAsked: [] as DisplayMediaStreamOptions[],
  };
  const session = createMediaSession({
    clock: { now: () => Date.now() + harness.offset },
    createRoom: server.create,
    requestTickets: () => (harness.tickets === null ? Promise.reject(new Error('offline')) : Promise.resolve(harness.tickets)),
    capture: createCapture({
      mediaDevices: devices,
      permissions: devices.permissions,
      preferences: { load: () => ({}), save: () => undefined },
      levels: silentLevels,
    }),
    screen: createScreenShare(async (options) => {
      harness.displayAsked.push(options ?? {});
      await Promise.resolve();
      await harness.choosing;
      if (harness.display === null) throw new DOMException('Permission denied', 'NotAllowedError');
      return new FakeStream([harness.display]);
    }),
    voices,
    createPictures: () => {
      const held = new FakePictures();
      pictures.push(held);
      return held;
    },
    levels: silentLevels,
    random: () => 0.5,
    publishesEarly: true,
    saves: false,
    ...change,
  });
  return Object.assign(harness, { session });
}

/** Lets everything happen that is due within `ms`. */
export async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

export function ticketTo(table: string, change: Partial<Ticket> = {}): Ticket {
  return {
    purpose: 'current',
    table,
    mediaRoom: `media-${table}`,
    url: '/livekit',
    token: `token-${table}`,
    expiresAt: Date.now() + 180_000,
    mayPublish: true,
    interprets: null,
    startsSilent: false,
    opensAt: null,
    warmFrom: null,
    warmUntil: null,
    ...change,
  };
}

/** Somebody in a media room who is heard, and seen unless said otherwise. */
export function peer(personId: string, change: Partial<RemotePeer> = {}): RemotePeer & { readonly audio: MediaStreamTrack } {
  return {
    personId,
    micMuted: false,
    weak: false,
    interprets: null,
    signs: false,
    attachVideo: () => () => undefined,
    attachScreen: null,
    ...change,
    audio: change.audio ?? new FakeTrack('audio'),
  };
}
