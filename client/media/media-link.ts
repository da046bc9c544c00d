import type { Capture } from './capture/capture.ts';
import { trackOf } from './capture/capture-state.ts';
import type { CreateMediaRoom, LostReason, MediaRoom, RemotePeer } from './media-room.ts';
import type { Outgoing } from './outgoing.ts';
import { createOutgoing } from './outgoing.ts';
import type { HeldPictures } from './pictures.ts';
import type { Slots } from './slots.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';
import type { Voice, Voices } from './voices.ts';

export type LinkStatus = 'waiting' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed';

export interface LinkDeps {
  readonly createRoom: CreateMediaRoom;
  readonly capture: Capture;
  readonly voices: Pick<Voices, 'play'>;
  readonly createPictures: () => HeldPictures;
  readonly slots: Slots;
  readonly now: () => number;
  readonly random: () => number;
  readonly publishesEarly: boolean;
}

export interface LinkEvents {
  changed(): void;
  /** It failed to connect or was disconnected; it will do nothing more by itself. */
  failed(reason: LostReason): void;
}

/** One media room from ticket to leaving: closed at first, so that nobody is heard or seen in either direction, then open. */
export interface MediaLink {
  readonly ticket: Ticket;
  readonly status: LinkStatus;
  readonly peers: readonly RemotePeer[];
  /** Connects and publishes, silently unless it is open. Does nothing when called again. */
  start(): void;
  /** From now on one is heard and seen, and hears: what can be done on this side is done before it returns. */
  open(): void;
  /** Resolves at the first real picture, or after `ms`. */
  firstPicture(ms: number): Promise<void>;
  /** Stops keeping the pictures of others flowing: by now what shows them does. */
  releasePictures(): void;
  /** Stops sending at once, and fades the others out. There is no way back. */
  silence(): void;
  /** Call it when the captured tracks or the person's choices changed. */
  refresh(): void;
  close(): void;
}

const crossFade = 100;
/** A close that hangs must not keep the slot. */
const longestClose = 2_000;

export function createMediaLink(ticket: Ticket, deps: LinkDeps, events: LinkEvents): MediaLink {
  const pictures = deps.createPictures();
  const voices = new Map<string, Voice>();
  let status: LinkStatus = 'waiting';
  let isOpen = false;
  let silenced = false;
  let started = false;
  let media: MediaRoom | null = null;
  let outgoing: readonly Outgoing[] = [];
  let freeSlot: (() => void) | null = null;
  let peers: readonly RemotePeer[] = [];
  let holding = true;

  const isClosed = () => status === 'closed';

  function hearAndHold() {
    peers = media?.peers() ?? [];
    for (const [personId, voice] of voices) {
      if (peers.some((peer) => peer.personId === personId && peer.audio === voice.track)) continue;
      voice.stop();
      voices.delete(personId);
    }
    for (const { personId, audio, attachVideo } of peers) {
      if (holding) pictures.hold(personId, attachVideo);
      if (audio === null || voices.has(personId)) continue;
      const voice = deps.voices.play(audio);
      voices.set(personId, voice);
      if (isOpen && !silenced) voice.fadeIn(0);
    }
  }

  function changed() {
    if (isClosed()) return;
    hearAndHold();
    events.changed();
  }

  function setStatus(next: LinkStatus) {
    if (isClosed() || status === next) return;
    status = next;
    changed();
  }

  function publish(room: MediaRoom) {
    if (!ticket.mayPublish || outgoing.length > 0) return;
    const { store } = deps.capture;
    outgoing = [
      createOutgoing(
        'microphone',
        room,
        () => {
          const { microphone, microphoneOn } = store.getState();
          return { track: trackOf(microphone), sending: isOpen && microphoneOn ? 'live' : 'muted' };
        },
        deps.random,
      ),
      createOutgoing('camera', room, () => ({ track: trackOf(store.getState().camera), sending: isOpen ? 'live' : 'dark' }), deps.random),
    ];
    refresh();
  }

  function refresh() {
    if (!silenced) for (const one of outgoing) one.refresh();
  }

  function endPublishing() {
    for (const one of outgoing) one.close();
  }

  function fail(reason: LostReason) {
    if (isClosed() || status === 'failed') return;
    status = 'failed';
    endPublishing();
    void leave();
    hearAndHold();
    events.failed(reason);
  }

  async function leave() {
    const room = media;
    media = null;
    const timeout = new Promise((resolve) => setTimeout(resolve, longestClose));
    await Promise.race([room?.close().catch(() => undefined), timeout]);
    freeSlot?.();
    freeSlot = null;
  }

  async function connect() {
    freeSlot = await deps.slots.take(() => !isClosed());
    if (freeSlot === null) return;
    if (isClosed()) {
      await leave();
      return;
    }
    if (ticket.expiresAt <= deps.now()) {
      fail('lost');
      return;
    }
    const room = await deps.createRoom({
      changed,
      reconnecting: () => {
        setStatus('reconnecting');
      },
      reconnected: () => {
        setStatus('connected');
        refresh();
      },
      lost: fail,
      mutedByHost: () => {
        if (!silenced) void deps.capture.setMicrophoneOn(false);
      },
    });
    media = room;
    if (isClosed()) {
      await leave();
      return;
    }
    setStatus('connecting');
    const connecting = room.connect(ticket.url, ticket.token);
    if (isOpen || deps.publishesEarly) publish(room);
    await connecting;
    setStatus('connected');
  }

  return {
    ticket,
    get status() {
      return status;
    },
    get peers() {
      return peers;
    },
    start() {
      if (started) return;
      started = true;
      connect().catch(() => {
        fail('lost');
      });
    },
    open() {
      if (isOpen) return;
      isOpen = true;
      if (media !== null) publish(media);
      refresh();
      for (const voice of voices.values()) voice.fadeIn(crossFade);
    },
    firstPicture: (ms) => pictures.firstPicture(ms),
    releasePictures() {
      holding = false;
      pictures.release();
    },
    silence() {
      silenced = true;
      media?.silence();
      endPublishing();
      for (const voice of voices.values()) voice.fadeOut(crossFade);
    },
    refresh,
    close() {
      if (isClosed()) return;
      const failed = status === 'failed';
      status = 'closed';
      media?.silence();
      endPublishing();
      for (const voice of voices.values()) voice.stop();
      voices.clear();
      pictures.release();
      if (!failed) void leave();
    },
  };
}
