import type { RemoteTrackPublication, Room } from 'livekit-client';
import { ConnectionQuality, Track } from 'livekit-client';
import { signingTrack } from './signing.ts';
import type { LineQuality, ReceivedPictures } from './media-room.ts';

const said = {
  [ConnectionQuality.Excellent]: 'good',
  [ConnectionQuality.Good]: 'good',
  [ConnectionQuality.Unknown]: 'good',
  [ConnectionQuality.Poor]: 'poor',
  [ConnectionQuality.Lost]: 'lost',
} as const satisfies Record<ConnectionQuality, LineQuality>;

/** LiveKit's word for a line in ours; what it has not measured yet counts as good. */
export const lineQuality = (quality: ConnectionQuality): LineQuality => said[quality];

/**
 * At most; what a tile needs is asked for where that is less. Not by quality: once told `HIGH`, livekit-client 2.23.0 asks
 * for that however small the tile. Square, for the server compares the shorter side.
 */
const largest: Readonly<Record<'small' | 'full', Track.Dimensions>> = {
  small: { width: 180, height: 180 },
  full: { width: 4096, height: 4096 },
};

/** Asks the media server for these pictures of one publication; without: the track stays, and nothing is sent of it. */
export function receive(publication: RemoteTrackPublication, pictures: ReceivedPictures): void {
  const isCamera = publication.source === Track.Source.Camera;
  if ((!isCamera && publication.source !== Track.Source.ScreenShare) || !publication.isDesired) return;
  publication.setEnabled(isWanted(publication.trackName, pictures));
  // A screen has one size.
  if (!isCamera) return;
  publication.setVideoDimensions(largest[pictures === 'small' ? 'small' : 'full']);
}

/** Whether a picture, known by its track's name, is among those taken. */
export const isWanted = (trackName: string, pictures: ReceivedPictures): boolean =>
  pictures === 'signers' ? trackName === signingTrack : pictures !== 'none';

/** The same for everybody in the media room. */
export function receiveFromAll(room: Room, pictures: ReceivedPictures): void {
  for (const { videoTrackPublications } of room.remoteParticipants.values())
    for (const publication of videoTrackPublications.values()) receive(publication, pictures);
}
