import type { SourceKind } from '#client/media/capture/capture-state.ts';
import type {
  CreateMediaRoom,
  LineQuality,
  MediaRoom,
  MediaRoomEvents,
  PictureForm,
  ReceivedPictures,
  RemotePeer,
  Sending,
} from '#client/media/media-room.ts';

/** A media room whose server does what the test says. */
export class FakeMediaRoom implements MediaRoom {
  readonly events: MediaRoomEvents;
  readonly interprets: string | null;
  readonly sent = new Map<SourceKind, { clone: MediaStreamTrack; sending: Sending; form: PictureForm }>();
  token: string | null = null;
  people: RemotePeer[] = [];
  received: ReceivedPictures = 'all';
  line: LineQuality = 'good';
  /** Outside, with a ticket that lets one no further. */
  waits = false;
  screen: MediaStreamTrack | null = null;
  silenced = false;
  closed = false;
  readonly #connecting = Promise.withResolvers<undefined>();

  constructor(events: MediaRoomEvents, interprets: string | null = null) {
    this.events = events;
    this.interprets = interprets;
  }

  async connect(_url: string, token: string): Promise<void> {
    this.token = token;
    await this.#connecting.promise;
  }

  admit(people: readonly RemotePeer[] = []): void {
    this.people = [...people];
    this.#connecting.resolve(undefined);
    this.events.changed();
  }

  refuse(): void {
    this.#connecting.reject(new Error('refused'));
  }

  async publish(source: SourceKind, clone: MediaStreamTrack, sending: Sending, form: PictureForm): Promise<void> {
    this.sent.set(source, { clone, sending, form });
    await Promise.resolve();
  }

  async replace(source: SourceKind, clone: MediaStreamTrack, sending: Sending, form: PictureForm): Promise<void> {
    await this.publish(source, clone, sending, form);
  }

  async setSending(source: SourceKind, sending: Sending): Promise<void> {
    const entry = this.sent.get(source);
    if (entry !== undefined) entry.sending = sending;
    await Promise.resolve();
  }

  hush(source: SourceKind): void {
    const entry = this.sent.get(source);
    if (entry !== undefined) entry.sending = 'muted';
  }

  async release(source: SourceKind): Promise<void> {
    await this.setSending(source, 'muted');
    this.sent.get(source)?.clone.stop();
  }

  async publishScreen(clone: MediaStreamTrack): Promise<void> {
    this.screen = clone;
    await Promise.resolve();
  }

  async unpublishScreen(): Promise<void> {
    this.screen?.stop();
    this.screen = null;
    await Promise.resolve();
  }

  silence(): void {
    this.screen?.stop();
    this.silenced = true;
  }

  isLetIn(): boolean {
    return !this.waits;
  }

  letIn(people: readonly RemotePeer[] = []): void {
    this.waits = false;
    this.people = [...people];
    this.events.changed();
  }

  peers(): readonly RemotePeer[] {
    if (this.closed) return [];
    const seen = ({ signs }: RemotePeer) => (this.received === 'signers' ? signs : this.received !== 'none');
    const screens = this.received !== 'signers' && this.received !== 'none';
    return this.people.map((peer) => ({
      ...peer,
      attachVideo: seen(peer) ? peer.attachVideo : null,
      attachScreen: screens ? peer.attachScreen : null,
    }));
  }

  quality(): LineQuality {
    return this.line;
  }

  receivePictures(pictures: ReceivedPictures): void {
    if (pictures === this.received) return;
    this.received = pictures;
    this.events.changed();
  }

  measure(line: LineQuality): void {
    this.line = line;
    this.events.changed();
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.resolve();
  }

  sending(source: SourceKind): Sending | 'nothing' {
    return this.sent.get(source)?.sending ?? 'nothing';
  }
}

export interface FakeMediaServer {
  readonly create: CreateMediaRoom;
  /** Every media room that was made, in order. */
  readonly rooms: readonly FakeMediaRoom[];
  /** The one made last. */
  latest(): FakeMediaRoom;
  open(): number;
}

export function createFakeMediaServer(): FakeMediaServer {
  const rooms: FakeMediaRoom[] = [];
  return {
    rooms,
    async create(events, interprets) {
      await Promise.resolve();
      const room = new FakeMediaRoom(events, interprets);
      rooms.push(room);
      return room;
    },
    latest() {
      const room = rooms.at(-1);
      if (room === undefined) throw new Error('No media room was made.');
      return room;
    },
    open: () => rooms.filter(({ closed }) => !closed).length,
  };
}
