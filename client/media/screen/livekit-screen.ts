import type { RemoteParticipant, RemoteTrack, Room, TrackPublishOptions } from 'livekit-client';
import { LocalVideoTrack, Track } from 'livekit-client';

/** One's own screen in one media room on a LiveKit server. */
export interface LiveKitScreen {
  /** Rejects after stopping the clone. */
  publish(clone: MediaStreamTrack): Promise<void>;
  unpublish(): Promise<void>;
  /** Stops sending at once, and for good. */
  silence(): void;
}

const source = Track.Source.ScreenShare;

/** One size alone: a smaller one of text cannot be read. When the line is short, text comes more seldom and a film less sharp. */
const optionsFor = ({ contentHint }: MediaStreamTrack): TrackPublishOptions =>
  contentHint === 'motion'
    ? {
        source,
        simulcast: false,
        screenShareEncoding: { maxBitrate: 3_000_000, maxFramerate: 30 },
        degradationPreference: 'maintain-framerate',
      }
    : {
        source,
        simulcast: false,
        screenShareEncoding: { maxBitrate: 2_500_000, maxFramerate: 15 },
        degradationPreference: 'maintain-resolution',
      };

export function createLiveKitScreen(room: Room): LiveKitScreen {
  let wrapper: LocalVideoTrack | null = null;
  let silenced = false;

  async function unpublish() {
    const former = wrapper;
    wrapper = null;
    if (former === null) return;
    former.stop();
    await room.localParticipant.unpublishTrack(former, true);
  }

  return {
    async publish(clone) {
      const mine = new LocalVideoTrack(clone, undefined, true);
      mine.source = source;
      wrapper = mine;
      try {
        if (silenced) throw new Error('the media room was left');
        await room.localParticipant.publishTrack(mine, optionsFor(clone));
      } catch (error) {
        mine.stop();
        clone.stop();
        if (wrapper === mine) wrapper = null;
        throw error;
      }
    },
    unpublish,
    silence() {
      silenced = true;
      wrapper?.mediaStreamTrack.stop();
      wrapper?.stop();
    },
  };
}

/** The screen that somebody sends, asked for or not; who of them shares it is for the table to say. */
export const screenOf = (participant: RemoteParticipant): RemoteTrack | undefined => {
  const publication = participant.getTrackPublication(source);
  return publication?.isMuted === false ? publication.track : undefined;
};
