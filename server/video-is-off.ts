import type { MediaOffReason, MediaStatus } from '#server/ports/media-server.ts';

/** What to do; whoever did not find livekit-server says so with where it looked. */
const remedies: Readonly<Record<MediaOffReason, string | null>> = {
  not_found: null,
  start_failed: 'Put right what it says, or set LIVEKIT_SERVER_BIN to a livekit-server that runs on this machine, then start again.',
  unreachable: 'Check LIVEKIT_URL and that this server runs; video comes back by itself.',
  keys_refused: 'Set LIVEKIT_API_KEY and LIVEKIT_API_SECRET to a pair that the LiveKit server knows, then start again.',
};

/** Why there is no video and what to do, for whoever started Foyer. What a program printed stays last, on lines of its own. */
export function videoIsOff({ reason, detail }: Extract<MediaStatus, { kind: 'off' }>): string {
  const remedy = remedies[reason];
  const [why = '', ...printed] = detail.split('\n');
  const sentence = /[.!?]$/.test(why) ? why : `${why}.`;
  return [remedy === null ? sentence : `${sentence} ${remedy}`, ...printed].join('\n');
}
