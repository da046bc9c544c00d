import { createHash } from 'node:crypto';
import { AccessToken } from 'livekit-server-sdk';
import type { LiveKitAddress } from '#server/adapters/livekit/livekit-options.ts';

/** A webhook as LiveKit signs it: somebody came in, or the media room ended. */
export async function liveKitWebhook(
  { apiKey, apiSecret }: LiveKitAddress,
  { id, mediaRoom, identity }: { readonly id: string; readonly mediaRoom: string; readonly identity: string | null },
): Promise<{ readonly body: string; readonly signature: string }> {
  const event = identity === null ? { event: 'room_finished' } : { event: 'participant_joined', participant: { identity } };
  const body = JSON.stringify({ id, room: { name: mediaRoom }, ...event });
  const token = new AccessToken(apiKey, apiSecret);
  token.sha256 = createHash('sha256').update(body).digest('base64');
  return { body, signature: await token.toJwt() };
}
