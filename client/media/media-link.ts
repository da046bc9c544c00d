import type { Capture } from './capture/capture.ts';
import { trackOf } from './capture/capture-state.ts';
import { onAir, volumeOf } from './interpretation.ts';
import type { CreateMediaRoom, LineQuality, LostReason, MediaRoom, MediaRoomEvents, ReceivedPictures, RemotePeer } from './media-room.ts';
import type { Outgoing } from './step-by-step.ts';
import { createOutgoing } from './outgoing.ts';
import type { SentPictures } from './own-line.ts';
import type { ShowPicture } from './picture.ts';
import type { Pictures } from './pictures.ts';
import { createOutgoingScreen } from './screen/outgoing-screen.ts';
import type { ScreenShare } from './screen/screen-share.ts';
import type { Slots } from './slots.ts';
import type { Ticket } from '#shared/contract/socket-events.ts';
import type { Voice, Voices } from './voices.ts';

export type LinkStatus = 'waiting' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed';

/** Somebody in the media room, with their picture as tiles can show it, and their screen. Null while there is none. */
export type LinkPeer = Omit<RemotePeer, 'attachVideo' | 'attachScreen'> & {
  readonly showPicture: ShowPicture | null;
  readonly showScreen: ShowPicture | null;
};

export interface LinkDeps {
  readonly createRoom: CreateMediaRoom;
  readonly capture: Capture;
  readonly screen: Pick<ScreenShare, 'trackFor'>;
  readonly voices: Pick<Voices, 'play'>;
  readonly createPictures: () => Pictures;
  readonly slots: Slots;
  readonly now: () => number;
  readonly random: () => number;
  readonly publishesEarly: () => boolean;
  /** How one's own picture goes out, unless one signs. */
  readonly sendsPictures: () => SentPictures;
  /** Language of the interpretation that is listened to; null for the floor alone. */
  readonly interpretation: () => string | null;
  /** What is taken of the others' pictures. */
  readonly receiving: () => ReceivedPictures;
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
  readonly peers: readonly LinkPeer[];
  /** Of one's own line to this media room; good until it is known. */
  readonly quality: LineQuality;
  /** Connects and publishes, silently unless it is open. Does nothing when called again. */
  start(): void;
  /** Goes on with the ticket of whoever sat down after waiting outside; the server lets them in meanwhile. */
  letIn(ticket: Ticket): void;
  /** From now on one is heard and seen, and hears: what can be done on this side is done before it returns. */
  open(): void;
  /** Resolves at the first real picture, or after `ms`. */
  firstPicture(ms: number): Promise<void>;
  /** Stops keeping pictures flowing that nothing shows. */
  endHolding(): void;
  /** Stops sending at once, and fades the others out, unless one goes on `listening` until it is closed. There is no way back. */
  silence(listening?: boolean): void;
  /** Call it when the captured tracks or the person's choices changed, those of an interpretation and of the others' pictures too. */
  refresh(): void;
  close(): void;
}

const crossFade = 100;
/** The floor goes down under an interpretation, and up again, in this many ms. */
const floorFade = 250;
/** Whoever sat down is let in sooner, ms; else the way in is tried anew. */
const longestOutside = 3_000;
/** A close that hangs must not keep the slot. */
const longestClose = 2_000;

export function createMediaLink(given: Ticket, deps: LinkDeps, events: LinkEvents): MediaLink {
  const pictures = deps.createPictures();
  const voices = new Map<string, Voice>();
  /** As they are heard now; nothing of those who are not heard yet. */
  const volumes = new Map<Voice, number>();
  let ticket = given;
  let status: LinkStatus = 'waiting';
  let isOpen = false;
  let silenced = false;
  let started = false;
  let media: MediaRoom | null = null;
  let outgoing: readonly Outgoing[] = [];
  let freeSlot: (() => void) | null = null;
  let outside: ReturnType<typeof setTimeout> | undefined;
  let peers: readonly LinkPeer[] = [];

  const isClosed = () => status === 'closed';

  function hearAndHold() {
    const remote = media?.peers() ?? [];
    for (const { personId } of peers) {
      if (remote.some((peer) => peer.personId === personId)) continue;
      pictures.put(personId, null);
      pictures.putScreen(personId, null);
    }
    peers = remote.map(({ attachVideo, attachScreen, ...peer }) => ({
      ...peer,
      showPicture: pictures.put(peer.personId, attachVideo),
      showScreen: pictures.putScreen(peer.personId, attachScreen),
    }));
    for (const [personId, voice] of voices) {
      if (peers.some((peer) => peer.personId === personId && peer.audio === voice.track)) continue;
      voice.stop();
      voices.delete(personId);
      volumes.delete(voice);
    }
    for (const { personId, audio } of peers) {
      if (audio === null || voices.has(personId)) continue;
      voices.set(personId, deps.voices.play(audio));
    }
    hear(0);
  }

  /** Everyone as loud as they are meant to be; `ms` for those who were not heard before. */
  function hear(ms: number) {
    if (!isOpen || silenced) return;
    const chosen = deps.interpretation();
    const sent = onAir(peers);
    for (const peer of peers) {
      const voice = voices.get(peer.personId);
      const volume = volumeOf(peer, chosen, sent);
      const before = voice === undefined ? volume : volumes.get(voice);
      if (voice === undefined || before === volume || (before === undefined && volume === 0)) continue;
      volumes.set(voice, volume);
      if (volume === 0) voice.fadeOut(floorFade);
      else voice.fadeIn(before === undefined ? ms : floorFade, volume);
    }
  }

  function changed() {
    if (isClosed()) return;
    if (media !== null && isOpen && !silenced) publish(media);
    hearAndHold();
    events.changed();
  }

  function setStatus(next: LinkStatus) {
    if (isClosed() || status === next) return;
    status = next;
    changed();
  }

  function publish(room: MediaRoom) {
    if (!ticket.mayPublish || outgoing.length > 0 || !room.isLetIn()) return;
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
      ...(ticket.interprets === null ? [camera(room)] : []),
      createOutgoingScreen(room, () => (isOpen ? deps.screen.trackFor(ticket.table) : null), deps.random),
    ];
    refresh();
  }

  const camera = (room: MediaRoom) =>
    createOutgoing(
      'camera',
      room,
      () => {
        const { camera: source, signing } = deps.capture.store.getState();
        const form = signing ? 'signing' : deps.sendsPictures();
        const sending = isOpen ? 'live' : 'dark';
        return form === 'none' ? { track: null, sending } : { track: trackOf(source), sending, form };
      },
      deps.random,
    );

  function refresh() {
    media?.receivePictures(deps.receiving());
    hear(crossFade);
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
    const roomEvents: MediaRoomEvents = {
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
    };
    const room = await deps.createRoom(roomEvents, ticket.interprets);
    media = room;
    if (isClosed()) {
      await leave();
      return;
    }
    room.receivePictures(deps.receiving());
    setStatus('connecting');
    const connecting = room.connect(ticket.url, ticket.token);
    if (isOpen || deps.publishesEarly()) publish(room);
    await connecting;
    setStatus('connected');
  }

  return {
    get ticket() {
      return ticket;
    },
    get status() {
      return status;
    },
    get peers() {
      return peers;
    },
    get quality() {
      return media?.quality() ?? 'good';
    },
    start() {
      if (started) return;
      started = true;
      connect().catch(() => {
        fail('lost');
      });
    },
    letIn(next) {
      ticket = next;
      outside = setTimeout(() => {
        if (media?.isLetIn() !== true) fail('lost');
      }, longestOutside);
    },
    open() {
      if (isOpen) return;
      isOpen = true;
      if (media !== null) publish(media);
      refresh();
    },
    firstPicture: (ms) => pictures.firstPicture(ms),
    endHolding: () => {
      pictures.endHolding();
    },
    silence(listening = false) {
      silenced = true;
      media?.silence();
      endPublishing();
      if (!listening) for (const voice of voices.values()) voice.fadeOut(crossFade);
    },
    refresh,
    close() {
      if (isClosed()) return;
      const failed = status === 'failed';
      status = 'closed';
      clearTimeout(outside);
      media?.silence();
      endPublishing();
      for (const voice of voices.values()) voice.stop();
      voices.clear();
      pictures.close();
      if (!failed) void leave();
    },
  };
}
