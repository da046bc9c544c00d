/** The livekit-server Foyer is built and tested with; media-server/go.mod pins the same. */
export const livekitVersion = '1.13.5';
