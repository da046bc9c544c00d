import { AccessToken, TrackSource } from 'livekit-server-sdk';
import type { MediaTicket, TicketRequest } from '#server/ports/media-server.ts';
import type { LiveKitAddress } from './livekit-options.ts';

const ticketSeconds = 150;
/** What somebody at a table, or on the stage of a plenary, may send. */
export const everySource = [TrackSource.CAMERA, TrackSource.MICROPHONE, TrackSource.SCREEN_SHARE];

/** Signs a ticket for one media room. Every grant is spelt out, because LiveKit takes a missing one as given. */
export async function signTicket(
  { mediaRoom, identity, mayPublish, hidden = false, waits = false, soundOnly = false, alone = false }: TicketRequest,
  { apiKey, apiSecret }: LiveKitAddress,
): Promise<MediaTicket> {
  // Taken before the token takes its own time, so never later than the token says.
  const expiresAt = (Math.floor(Date.now() / 1000) + ticketSeconds) * 1000;
  const token = new AccessToken(apiKey, apiSecret, { identity, ttl: ticketSeconds });
  token.addGrant({
    roomJoin: true,
    room: mediaRoom,
    canSubscribe: !waits && !alone,
    canPublish: mayPublish && !waits,
    canPublishSources: mayPublish && !waits ? sourcesOf(soundOnly, alone) : [],
    canPublishData: false,
    canUpdateOwnMetadata: false,
    hidden: hidden || waits,
  });
  return { token: await token.toJwt(), expiresAt };
}

function sourcesOf(soundOnly: boolean, alone: boolean): TrackSource[] {
  if (soundOnly) return [TrackSource.MICROPHONE];
  return alone ? [TrackSource.CAMERA, TrackSource.MICROPHONE] : everySource;
}
