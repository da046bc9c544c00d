import { sharedAudioContext } from './audio-context.ts';
import { browserSwitches } from './browser-switches.ts';
import { createAbsentDevices } from './capture/absent-devices.ts';
import { createCapture } from './capture/capture.ts';
import type { DevicePreferences } from './capture/device-preferences.ts';
import type { ServerClock } from './clock.ts';
import { createLevelMeters } from './level-meter.ts';
import type { CreateMediaRoom } from './media-room.ts';
import type { MediaSession } from './media-session.ts';
import { createMediaSession } from './media-session.ts';
import { createPictures } from './pictures.ts';
import { createScreenShare } from './screen/screen-share.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';
import { createVoices } from './voices.ts';

export interface PageMediaDeps {
  readonly clock: ServerClock;
  /** All tickets of the person, fresh. Rejects when the server cannot be asked. */
  readonly requestTickets: () => Promise<readonly Ticket[]>;
  readonly preferences: DevicePreferences;
  /** Saver mode as the person chose it; the browser decides where they have not. */
  readonly saver?: boolean | undefined;
  /** LiveKit's unless said otherwise. */
  readonly createRoom?: CreateMediaRoom;
}

/** LiveKit is loaded with the first media room. */
const createLiveKitRoom: CreateMediaRoom = async (events, interprets) =>
  (await import('./livekit-room.ts')).createLiveKitRoom(events, interprets);

/** Undefined on phones, which have no such thing. */
const askForDisplay = () =>
  'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices
    ? (options?: DisplayMediaStreamOptions) => navigator.mediaDevices.getDisplayMedia(options)
    : undefined;

let isOpen = false;

/** The page's one media session, on the browser's own devices and LiveKit. Throws while another is open. */
export function openMediaSession({
  clock,
  requestTickets,
  preferences,
  saver,
  createRoom = createLiveKitRoom,
}: PageMediaDeps): MediaSession {
  if (isOpen) throw new Error('This page has a media session already.');
  isOpen = true;
  const switches = browserSwitches(navigator);
  const levels = createLevelMeters(sharedAudioContext);
  const session = createMediaSession({
    clock,
    requestTickets,
    createRoom,
    capture: createCapture({
      mediaDevices: 'mediaDevices' in navigator ? navigator.mediaDevices : createAbsentDevices(),
      permissions: 'permissions' in navigator ? navigator.permissions : undefined,
      preferences,
      levels,
    }),
    screen: createScreenShare(askForDisplay()),
    voices: createVoices(document, sharedAudioContext),
    createPictures: () => createPictures(document),
    levels,
    random: Math.random,
    publishesEarly: switches.publishesEarly,
    saves: saver ?? switches.saves,
  });
  return {
    ...session,
    dispose() {
      isOpen = false;
      session.dispose();
    },
  };
}
