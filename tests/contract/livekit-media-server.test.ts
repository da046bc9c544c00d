import { mediaServerContract, type TicketClaims } from '#tests/contract/media-server.ts';
import { killLiveKit, startEmbeddedLiveKit } from '#tests/support/embedded-livekit.ts';
import { liveKitWebhook } from '#tests/support/livekit-webhook.ts';
import { liveKitBinary, liveKitNote } from '#tests/support/livekit-binary.ts';
import { joinBySignalling } from '#tests/support/livekit-signalling.ts';
import { z } from 'zod';

const payload = z.object({
  sub: z.string(),
  exp: z.number(),
  video: z.object({ room: z.string(), canPublish: z.boolean(), canPublishData: z.boolean() }),
});

mediaServerContract(
  `livekit${liveKitNote}`,
  async () => {
    const { media, supervisor, end } = await startEmbeddedLiveKit();
    return {
      media,
      join: (token) => joinBySignalling(supervisor.address.url, token),
      claims,
      notice: (id, mediaRoom, identity) => liveKitWebhook(supervisor.address, { id, mediaRoom, identity }),
      kill: () => killLiveKit(supervisor),
      // Its supervisor does that.
      revive: () => undefined,
      end,
    };
  },
  { skip: liveKitBinary === null },
);

function claims(token: string): TicketClaims {
  const { sub, exp, video } = payload.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
  return {
    mediaRoom: video.room,
    identity: sub,
    mayPublish: video.canPublish,
    mayPublishData: video.canPublishData,
    expiresAt: exp * 1000,
  };
}
