import type { RoomOptions } from 'livekit-client';
import { AudioPresets, VideoPresets } from 'livekit-client';

/**
 * LiveKit's settings for tables of 2 to 12: VP8 in two sizes, of which only what somebody watches is encoded (dynacast)
 * and only what a tile needs is sent (adaptive stream); speech at a low rate, silent while one is silent (DTX), repeated
 * against loss (RED). One peer connection, which saves a round trip on connecting.
 */
export const roomOptions: RoomOptions = {
  adaptiveStream: true,
  dynacast: true,
  singlePeerConnection: true,
  // By itself it goes at `beforeunload`, which a click on a mail address fires too, though the page stays.
  disconnectOnPageLeave: false,
  stopLocalTrackOnUnpublish: true,
  publishDefaults: {
    videoCodec: 'vp8',
    simulcast: true,
    dtx: true,
    red: true,
    stopMicTrackOnMute: false,
    audioPreset: AudioPresets.speech,
  },
  videoCaptureDefaults: { resolution: VideoPresets.h360.resolution },
};
