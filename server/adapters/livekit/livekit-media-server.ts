import { RoomServiceClient, TrackSource, type TrackInfo } from 'livekit-server-sdk';
import type {
  MediaFigures,
  MediaHint,
  MediaPerson,
  MediaServer,
  MediaStatus,
  MediaTicket,
  OwnMediaProcess,
  TicketRequest,
} from '#server/ports/media-server.ts';
import { LiveKitError } from './livekit-error.ts';
import type { LiveKitAddress } from './livekit-options.ts';
import { residentMemory } from './resident-memory.ts';
import { everySource, signTicket } from './livekit-ticket.ts';
import { watchHealth, type MediaHealth } from './media-health.ts';
import type { Supervisor } from './supervisor.ts';
import { createWebhookReader, type WebhookReader } from './webhook-reader.ts';

/** Media rooms are made half a minute before the bell; nobody came within this time: seconds. */
const emptyTimeout = 120;
/** Longer than the 30 s for which a seat is kept, so that a table that drops as a whole comes back to the same media room: seconds. */
const departureTimeout = 60;
const requestTimeout = 4;

/**
 * Connects to a LiveKit server and keeps asking it whether it is there. Resolves even when it is not.
 * The supervisor of an embedded one is heard at once, and stopped on `close`.
 */
export async function connectLiveKit(address: LiveKitAddress, supervisor?: Supervisor): Promise<MediaServer> {
  const client = new RoomServiceClient(address.url.href, address.apiKey, address.apiSecret, { requestTimeout, failover: false });
  const secrets = [address.apiKey, address.apiSecret];
  const health = await watchHealth(async (): Promise<MediaStatus> => {
    try {
      // Proves the way and the keys at once; the name keeps the answer empty.
      await client.listRooms(['health']);
      return { kind: 'on' };
    } catch (error) {
      const { reason, message } = new LiveKitError(error, secrets);
      return { kind: 'off', reason: reason === 'keys_refused' ? reason : 'unreachable', detail: message };
    }
  });
  supervisor?.onChange((ended) => (ended === null ? health.ask() : health.lost(ended)));
  return new LiveKitMediaServer(address, client, health, supervisor ?? null);
}

const isHeard = ({ source, muted }: TrackInfo): boolean => source === TrackSource.MICROPHONE && !muted;

/** Media rooms of a LiveKit server, by its RoomService. Rejects with a LiveKitError. */
class LiveKitMediaServer implements MediaServer {
  readonly #address: LiveKitAddress;
  readonly #client: RoomServiceClient;
  readonly #health: MediaHealth;
  readonly #webhooks: WebhookReader;
  readonly #supervisor: Supervisor | null;

  constructor(address: LiveKitAddress, client: RoomServiceClient, health: MediaHealth, supervisor: Supervisor | null) {
    this.#address = address;
    this.#client = client;
    this.#health = health;
    this.#webhooks = createWebhookReader(address);
    this.#supervisor = supervisor;
  }

  status(): MediaStatus {
    return this.#health.status();
  }

  onStatus(listener: (status: MediaStatus) => void): () => void {
    return this.#health.onStatus(listener);
  }

  async openMediaRoom(name: string, maxPeople: number): Promise<void> {
    await this.#ask(() => this.#client.createRoom({ name, maxParticipants: maxPeople, emptyTimeout, departureTimeout }));
  }

  async closeMediaRoom(name: string): Promise<void> {
    await this.#askUnlessGone(() => this.#client.deleteRoom(name));
  }

  async mediaRooms(): Promise<string[]> {
    const rooms = await this.#ask(() => this.#client.listRooms());
    return rooms.map(({ name }) => name);
  }

  async removeFromMediaRoom(name: string, identity: string): Promise<void> {
    await this.#askUnlessGone(() => this.#client.removeParticipant(name, identity));
  }

  async silenceInMediaRoom(name: string, identity: string): Promise<void> {
    await this.#askUnlessGone(async () => {
      await this.#client.updateParticipant(name, identity, {
        permission: { canSubscribe: true, canPublish: false, canPublishData: false },
      });
    });
  }

  async muteInMediaRoom(name: string, identity: string): Promise<void> {
    await this.#askUnlessGone(async () => {
      const { tracks } = await this.#client.getParticipant(name, identity);
      for (const { sid } of tracks.filter(isHeard)) await this.#client.mutePublishedTrack(name, identity, sid, true);
    });
  }

  async endScreenIn(name: string, identity: string): Promise<void> {
    // LiveKit ends what somebody may no longer send; a track by itself it only mutes, which its sender undoes.
    for (const canPublishSources of [everySource.filter((source) => source !== TrackSource.SCREEN_SHARE), everySource])
      await this.#askUnlessGone(async () => {
        await this.#client.updateParticipant(name, identity, {
          permission: { canSubscribe: true, canPublish: true, canPublishSources, canPublishData: false },
        });
      });
  }

  async letIntoMediaRoom(name: string, identity: string, mayPublish: boolean): Promise<void> {
    await this.#askUnlessGone(async () => {
      await this.#client.updateParticipant(name, identity, {
        permission: { canSubscribe: true, canPublish: mayPublish, canPublishData: false, hidden: false },
      });
    });
  }

  async peopleIn(name: string): Promise<MediaPerson[]> {
    let people: MediaPerson[] = [];
    await this.#askUnlessGone(async () => {
      const there = await this.#client.listParticipants(name);
      people = there.map(({ identity, permission, tracks }) => ({
        identity,
        mayPublish: permission?.canPublish ?? true,
        waits: permission?.canSubscribe === false,
        speaks: tracks.some(isHeard),
        showsScreen: tracks.some(({ source }) => source === TrackSource.SCREEN_SHARE),
      }));
    });
    return people;
  }

  async readHint(body: string, signature: string): Promise<MediaHint | null> {
    return this.#webhooks.read(body, signature);
  }

  async ticket(request: TicketRequest): Promise<MediaTicket> {
    return signTicket(request, this.#address);
  }

  async figures(): Promise<MediaFigures> {
    const rooms = await this.#ask(() => this.#client.listRooms());
    return { mediaRooms: rooms.length, connections: rooms.reduce((sum, { numParticipants }) => sum + numParticipants, 0) };
  }

  ownProcess(): OwnMediaProcess | null {
    return this.#supervisor === null
      ? null
      : { residentBytes: residentMemory(this.#supervisor.pid()), restarts: this.#supervisor.restarts() };
  }

  async close(): Promise<void> {
    this.#health.close();
    await this.#supervisor?.stop();
  }

  async #ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      const known = new LiveKitError(error, [this.#address.apiKey, this.#address.apiSecret]);
      if (known.reason === 'unreachable' || known.reason === 'keys_refused') this.#health.ask();
      throw known;
    }
  }

  async #askUnlessGone(request: () => Promise<void>): Promise<void> {
    try {
      await this.#ask(request);
    } catch (error) {
      if (!(error instanceof LiveKitError) || error.reason !== 'not_found_there') throw error;
    }
  }
}
