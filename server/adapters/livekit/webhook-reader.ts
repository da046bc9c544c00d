import { WebhookReceiver } from 'livekit-server-sdk';
import type { MediaHint } from '#server/ports/media-server.ts';
import type { LiveKitAddress } from './livekit-options.ts';
import { redact } from './redact.ts';

/** Of all that LiveKit tells, what the reconciler acts on. */
export const webhookEvents = ['participant_joined', 'room_finished'] as const;
/** LiveKit tries again for half a minute; far more than come in that time. */
const remembered = 2_000;

export interface WebhookReader {
  /** Null for what came before or is of no interest. Rejects when it is not signed with our keys, or not for this very body. */
  read(body: string, signature: string): Promise<MediaHint | null>;
}

/** Reads LiveKit's webhooks: each id once, as LiveKit sends again what it believes lost. */
export function createWebhookReader({ apiKey, apiSecret }: LiveKitAddress): WebhookReader {
  const receiver = new WebhookReceiver(apiKey, apiSecret);
  const known = new Set<string>();

  return {
    async read(body, signature) {
      const { id, event, room, participant } = await receiver.receive(body, signature).catch((error: unknown) => {
        throw new Error(`Not a webhook of our media server: ${redact(String(error), [apiKey, apiSecret])}`);
      });
      if (known.has(id)) return null;
      known.add(id);
      for (const oldest of known) {
        if (known.size <= remembered) break;
        known.delete(oldest);
      }
      if (room === undefined || !webhookEvents.some((wanted) => wanted === event)) return null;
      return { mediaRoom: room.name, identity: participant?.identity ?? null };
    },
  };
}
