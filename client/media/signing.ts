import type { TrackPublishOptions } from 'livekit-client';

/** Tells the others that a picture is sign language: it goes with the picture, and is stored nowhere. */
export const signingTrack = 'signing';

/**
 * One size, for a smaller one would be unreadable. Told to keep the frame rate, Chromium sends 320 × 240 of it on a weak line;
 * told to keep the size, it gives up sharpness first and pictures only after that (docs/decisions/0011).
 */
export const signingOptions: TrackPublishOptions = {
  name: signingTrack,
  simulcast: false,
  videoEncoding: { maxBitrate: 800_000, maxFramerate: 30 },
  degradationPreference: 'maintain-resolution',
};
